package org.viralstack.testing.container;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** What {@link Transactional} promises, for transactions of one thread on one database. */
abstract class ThreadTransactions {
  @Inject ThreadEntities entities;

  @Interceptor
  @Transactional
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Required extends ThreadTransactions {
    @AroundInvoke
    @Nullable Object around(InvocationContext call) throws Exception {
      return entities.inTransaction() ? call.proceed() : entities.transact(call::proceed);
    }
  }

  @Interceptor
  @Transactional(TxType.REQUIRES_NEW)
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class RequiresNew extends ThreadTransactions {
    @AroundInvoke
    @Nullable Object around(InvocationContext call) throws Exception {
      return entities.transact(call::proceed);
    }
  }

  @Interceptor
  @Transactional(TxType.MANDATORY)
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Mandatory extends ThreadTransactions {
    @AroundInvoke
    @Nullable Object around(InvocationContext call) throws Exception {
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
    @Nullable Object around(InvocationContext call) throws Exception {
      if (entities.inTransaction()) {
        throw new IllegalStateException(call.getMethod() + " bears no transaction");
      }
      return call.proceed();
    }
  }
}
