package org.viralstack.auth.account;

import org.viralstack.auth.runtime.Service;

/** Makes a new user with an organization of their own. */
@Service
public class SignUp {
  public SignUpOutcome signUp(NewAccount account) {
    throw new UnsupportedOperationException();
  }
}
