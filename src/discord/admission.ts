/** Decides whether a question is answered: a rate for each member, and a bound on all at once. */

/** `atOnce` after a pause, and from then on `aSecond`. */
export type Rate = { readonly atOnce: number; readonly aSecond: number };

export type Limits = {
  /** Of a member's commands, presses and forms. */
  readonly questions: Rate;
  readonly completions: Rate;
  /** Of all members, questions and completions. */
  readonly underWay: number;
};

export const LIMITS: Limits = {
  // Paging through a list is some three presses a second for a short while.
  questions: { atOnce: 20, aSecond: 2 },
  // Discord's client asks at each pause in typing.
  completions: { atOnce: 40, aSecond: 8 },
  // The slowest questions take about 1.5 ms on a core, so the last of these is answered within the 3 s.
  underWay: 2_000,
};

export class Admission {
  readonly #limits: Limits;
  readonly #questions: MemberRates;
  readonly #completions: MemberRates;
  #underWay = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#questions = new MemberRates(limits.questions);
    this.#completions = new MemberRates(limits.completions);
  }

  /** Call `leave` after each call, whatever it returned. `now` is in milliseconds. */
  enter(member: string, isCompletion: boolean, now: number): 'admitted' | 'tooFast' | 'tooBusy' {
    this.#underWay += 1;
    const rates = isCompletion ? this.#completions : this.#questions;
    if (!rates.take(member, now)) return 'tooFast';
    return this.#underWay > this.#limits.underWay ? 'tooBusy' : 'admitted';
  }

  leave(): void {
    this.#underWay -= 1;
  }
}

/** A token bucket for each member who has asked lately. */
class MemberRates {
  readonly #rate: Rate;
  /** The member who has been silent for longest comes first. */
  readonly #members = new Map<string, { left: number; since: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  take(member: string, now: number): boolean {
    const { atOnce, aSecond } = this.#rate;
    this.#forgetSilent(now);
    const bucket = this.#members.get(member) ?? { left: atOnce, since: now };
    bucket.left = Math.min(atOnce, bucket.left + ((now - bucket.since) / 1000) * aSecond);
    bucket.since = now;
    this.#members.delete(member);
    this.#members.set(member, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  /** A bucket that is full again says nothing. */
  #forgetSilent(now: number): void {
    const fullAfterMs = (this.#rate.atOnce / this.#rate.aSecond) * 1000;
    for (const [member, { since }] of this.#members) {
      if (now - since < fullAfterMs) return;
      this.#members.delete(member);
    }
  }
}
