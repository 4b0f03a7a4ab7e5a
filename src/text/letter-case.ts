/** Whether words are written with a capital letter; scripts without capitals have neither case. */

export function startsLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

export function startsUpperCase(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
