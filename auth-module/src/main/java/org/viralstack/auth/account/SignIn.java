package org.viralstack.auth.account;

import org.viralstack.auth.runtime.Service;

/** Tells whether somebody is who they say, by email address and password. */
@Service
public class SignIn {
  public SignInOutcome signIn(String email, String password) {
    throw new UnsupportedOperationException();
  }
}
