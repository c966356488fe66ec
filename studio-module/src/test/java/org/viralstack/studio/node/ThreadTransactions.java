package org.viralstack.studio.node;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;

/** What {@link Transactional} promises, for transactions of one thread on one database. */
@SuppressWarnings("serial") // never serialized
abstract class ThreadTransactions implements Serializable {
  @Inject transient ThreadEntities entities;

  @Interceptor
  @Transactional
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Required extends ThreadTransactions {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      return entities.inTransaction() ? call.proceed() : entities.transact(call::proceed);
    }
  }

  @Interceptor
  @Transactional(TxType.REQUIRES_NEW)
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class RequiresNew extends ThreadTransactions {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      return entities.transact(call::proceed);
    }
  }

  @Interceptor
  @Transactional(TxType.MANDATORY)
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Mandatory extends ThreadTransactions {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      if (!entities.inTransaction()) {
        throw new IllegalStateException(call.getMethod() + " needs a transaction");
      }
      return call.proceed();
    }
  }

  @Interceptor
  @Transactional(TxType.NEVER)
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Never extends ThreadTransactions {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      if (entities.inTransaction()) {
        throw new IllegalStateException(call.getMethod() + " bears no transaction");
      }
      return call.proceed();
    }
  }
}
