/** Who is answered just now: a rate for each member, and a bound on what is under way at once. */

/** So many at once, and then so many a second. */
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

/** Members are forgotten when there are more of them, and they have long been silent. */
const MOST_MEMBERS = 10_000;

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

  /** Every call is to be followed by one of `leave`, whatever it returns. `now` in milliseconds. */
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

/** A token bucket for each member. */
class MemberRates {
  readonly #rate: Rate;
  readonly #members = new Map<string, { left: number; since: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  take(member: string, now: number): boolean {
    const { atOnce, aSecond } = this.#rate;
    const bucket = this.#members.get(member) ?? { left: atOnce, since: now };
    bucket.left = Math.min(atOnce, bucket.left + ((now - bucket.since) / 1000) * aSecond);
    bucket.since = now;
    if (this.#members.size > MOST_MEMBERS) this.#forgetSilent(now);
    this.#members.set(member, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  /** A bucket that is full again says nothing. */
  #forgetSilent(now: number): void {
    const fullAfterMs = (this.#rate.atOnce / this.#rate.aSecond) * 1000;
    for (const [member, { since }] of this.#members)
      if (now - since > fullAfterMs) this.#members.delete(member);
  }
}
