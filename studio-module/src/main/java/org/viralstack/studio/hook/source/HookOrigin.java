package org.viralstack.studio.hook.source;

/** Who wrote a hook. */
public enum HookOrigin {
  /** A person. */
  MANUAL,
  /** The hook source. */
  GENERATED
}
