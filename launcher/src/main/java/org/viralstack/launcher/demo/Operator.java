package org.viralstack.launcher.demo;

/**
 * How the operator signs in.
 *
 * @param drawn whether the password was drawn by us; one that the operator chose is shown nowhere
 */
public record Operator(String email, String password, boolean drawn) {
  String shownPassword() {
    return drawn ? password : "(the one you set)";
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return email;
  }
}
