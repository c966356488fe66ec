package org.viralstack.system.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The module that a class belongs to: the third part of its package's name. */
final class OwnModule {
  private OwnModule() {}

  static ArchCondition<JavaClass> onlyBeUsedByIt() {
    return new ArchCondition<>("only be used by their own module") {
      @Override
      public void check(JavaClass used, ConditionEvents events) {
        for (Dependency dependency : used.getDirectDependenciesToSelf()) {
          events.add(
              new SimpleConditionEvent(
                  dependency,
                  of(dependency.getOriginClass()).equals(of(used)),
                  dependency.getDescription()));
        }
      }
    };
  }

  private static String of(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
