package org.viralstack.billing.idempotency;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.viralstack.auth.announcement.Announcement;
import org.viralstack.auth.announcement.Announcements;
import org.viralstack.auth.announcement.Postponed;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.idempotency.WholeTransaction.Ended;

/** Does the work of a call once, however often it is repeated, on whichever node. */
@Service
public class Idempotency {
  private final KeptAnswers answers;
  private final WholeTransaction transaction;
  private final Announcements announcements;

  /** How a call with an idempotency key ended. */
  public sealed interface Outcome {
    /** The work was done by this call. */
    record Done(Answer answer) implements Outcome {}

    /** The work was done by an earlier call, which was answered just so. */
    record Replayed(Answer answer) implements Outcome {}

    /** An earlier call with the same key is still running; it is unknown how it will end. */
    record InProgress() implements Outcome {}

    /** The key was used for another call, or by another credential. */
    record KeyReused() implements Outcome {}
  }

  /** How it stands with a call when the transaction ends. */
  private record Step(Outcome outcome, List<Announcement> toAnnounce, boolean commit) {}

  @Inject
  Idempotency(KeptAnswers answers, WholeTransaction transaction, Announcements announcements) {
    this.answers = answers;
    this.transaction = transaction;
    this.announcements = announcements;
  }

  /**
   * Does the work and keeps its answer in one transaction, or tells why not. When this returns
   * {@link Outcome.Done} with a status below 400, the work is committed; with one from 500 it is
   * undone, and will be done anew when the call is repeated. What the work announces is announced
   * after the commit. Not to be called inside a transaction.
   *
   * @param work on this thread; it may open transactions that need no end of their own
   * @throws Exception what the work throws, which undoes it
   * @throws IllegalStateException when the database does not commit; the answer is kept if it did
   *     so unheard
   */
  public Outcome once(KeyedCall call, Callable<Answer> work) throws Exception {
    Ended<Step> ended = transaction.around(() -> step(call, work), Step::commit);
    Step step = ended.result();
    if (step.outcome() instanceof Outcome.Done done && !ended.committed()) {
      return undone(done);
    }
    announcements.make(step.toAnnounce());
    return step.outcome();
  }

  /**
   * How {@link #once} ends without any work, if the call, or another with the same key, was
   * answered before. For work that is to be prepared outside of the transaction, which need not be
   * prepared then. Not to be called inside a transaction.
   *
   * @throws Exception when the database cannot be asked
   */
  public Optional<Outcome> earlier(KeyedCall call) throws Exception {
    Optional<Step> step =
        transaction
            .around(
                () -> answers.find(call).map(found -> repeated(call, found)), nothingDone -> false)
            .result();
    step.ifPresent(found -> announcements.make(found.toAnnounce()));
    return step.map(Step::outcome);
  }

  private static Outcome undone(Outcome.Done done) {
    if (done.answer().succeeded()) {
      throw new IllegalStateException("The work was undone, but its answer claims success");
    }
    return done;
  }

  private Step step(KeyedCall call, Callable<Answer> work) throws Exception {
    if (!answers.lock(call)) {
      return new Step(new Outcome.InProgress(), List.of(), false);
    }
    Optional<KeptAnswers.Found> found = answers.find(call);
    return found.isPresent() ? repeated(call, found.get()) : done(call, work);
  }

  private static Step repeated(KeyedCall call, KeptAnswers.Found found) {
    return found.fingerprint().equals(call.fingerprint())
        ? new Step(new Outcome.Replayed(found.kept().answer()), found.kept().announcements(), false)
        : new Step(new Outcome.KeyReused(), List.of(), false);
  }

  private Step done(KeyedCall call, Callable<Answer> work) throws Exception {
    Postponed<Answer> done = announcements.postpone(work);
    Answer answer = done.result();
    boolean commit = !answer.failed() && transaction.active();
    if (commit && answer.lasting()) {
      answers.add(call, new KeptAnswer(answer, done.announcements()));
    }
    return new Step(new Outcome.Done(answer), done.announcements(), commit);
  }
}
