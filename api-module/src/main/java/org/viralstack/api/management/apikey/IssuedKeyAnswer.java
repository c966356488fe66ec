package org.viralstack.api.management.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.viralstack.auth.apikey.IssuedKey;

/** A fresh API key: the only answer that ever holds the key itself. */
record IssuedKeyAnswer(@JsonProperty("key") String secret, @JsonUnwrapped ApiKeyAnswer about) {
  static IssuedKeyAnswer of(IssuedKey issued) {
    return new IssuedKeyAnswer(issued.token().reveal(), ApiKeyAnswer.of(issued.key()));
  }

  @Override
  public String toString() {
    return "IssuedKeyAnswer[" + about.display() + "]";
  }
}
