/** Finds the time zone for a typed name of a zone, city or country, or for an abbreviation. */
import anyAscii from 'any-ascii';
import { closestFew } from '../text/closest.ts';
import { editDistance } from '../text/edit-distance.ts';
import { normalizeWords } from '../text/normalize-text.ts';

export type ParsedTimeZone =
  | { readonly kind: 'zone'; readonly zone: string }
  /** `zones` may be meant: at most four, for a question. */
  | { readonly kind: 'unknown'; readonly zones: readonly string[] }
  /** EST, CET or UTC+3, which name no place and so never change to summer time. */
  | { readonly kind: 'placeless'; readonly zones: readonly string[] };

/** `locale` is the language in which a country may be named, besides English. */
export function parseTimeZone(typed: string, locale: string): ParsedTimeZone {
  const name = typed.trim();
  if (name.toUpperCase() === 'UTC') return { kind: 'zone', zone: 'UTC' };
  const abbreviated = ABBREVIATIONS.get(name.toUpperCase());
  if (abbreviated) return { kind: 'placeless', zones: abbreviated };
  if (OFFSET.test(name)) return { kind: 'placeless', zones: [] };
  const zone = findZone(name);
  if (zone !== undefined) return { kind: 'zone', zone };
  return { kind: 'unknown', zones: findZones(name, locale).slice(0, MOST_OFFERED) };
}

/** In a row of five buttons, beside the one that lets a member type again. */
const MOST_OFFERED = 4;

const OFFSET = /^(?:utc|gmt|etc\/gmt)? ?[+-−±]\d{1,2}(?::?\d\d)?$/iu;

/**
 * Cities of the zones that go by an abbreviation. Node takes some of them as names: EST and MST
 * without summer time, AST as Alaska and BST as Bangladesh.
 */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['EST EDT ET EST5EDT', 'America/New_York America/Toronto'],
    ['CST CDT CT CST6CDT', 'America/Chicago America/Mexico_City Asia/Shanghai'],
    ['MST MDT MT MST7MDT', 'America/Denver America/Phoenix'],
    ['PST PDT PT PST8PDT', 'America/Los_Angeles America/Vancouver'],
    ['AST ADT', 'America/Halifax Asia/Riyadh'],
    ['AKST AKDT', 'America/Anchorage'],
    ['HST', 'Pacific/Honolulu'],
    ['BRT', 'America/Sao_Paulo'],
    ['GMT', 'UTC Europe/London Africa/Accra'],
    ['BST', 'Europe/London Asia/Dhaka'],
    ['WET WEST', 'Europe/Lisbon'],
    ['CET CEST MET MEST MEZ MESZ HEC', 'Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome'],
    ['EET EEST OEZ OESZ', 'Europe/Athens Europe/Helsinki Europe/Kiev Africa/Cairo'],
    ['MSK', 'Europe/Moscow'],
    ['TRT', 'Europe/Istanbul'],
    ['IST', 'Asia/Kolkata Asia/Jerusalem Europe/Dublin'],
    ['IDT', 'Asia/Jerusalem'],
    ['IRST IRDT', 'Asia/Tehran'],
    ['GST', 'Asia/Dubai'],
    ['AFT', 'Asia/Kabul'],
    ['PKT', 'Asia/Karachi'],
    ['SGT', 'Asia/Singapore'],
    ['JST', 'Asia/Tokyo'],
    ['KST', 'Asia/Seoul'],
    ['EAT', 'Africa/Nairobi'],
    ['CAT', 'Africa/Maputo'],
    ['WAT', 'Africa/Lagos'],
    ['SAST', 'Africa/Johannesburg'],
    ['AEST AEDT', 'Australia/Sydney Australia/Brisbane'],
    ['ACST ACDT', 'Australia/Adelaide Australia/Darwin'],
    ['AWST', 'Australia/Perth'],
    ['NZST NZDT', 'Pacific/Auckland'],
  ].flatMap(([names = '', zones = '']) =>
    names.split(' ').map((name) => [name, zones.split(' ')] as const),
  ),
);

const ZONES = Intl.supportedValuesOf('timeZone');

const AREAS = [...new Set(ZONES.map((zone) => zone.split('/')[0] ?? ''))];

/**
 * The zone of this IANA name, in whatever letters. Undefined also for a name without a place, such
 * as EST. An older or newer name of a zone is kept: Asia/Kolkata, which Node calls Asia/Calcutta.
 */
function findZone(name: string): string | undefined {
  if (!name.includes('/') || !isKnown(name)) return undefined;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  if (timeZone.toLowerCase() === name.toLowerCase())
    return isOfArea(timeZone) ? timeZone : undefined;
  const written = name.split('/').map(capitalize).join('/');
  return isOfArea(written) ? written : timeZone;
}

function isOfArea(zone: string): boolean {
  return AREAS.includes(zone.split('/')[0] ?? '');
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** "new_york" as "New_York". A text with capitals stays as it is. */
function capitalize(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replace(/(?<=^|[_-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The zones of that city or country, else those of cities with a name that differs by a typo. */
function findZones(typed: string, locale: string): readonly string[] {
  // "Berlin, Germany" and "Europe/Berln" name a city at one end.
  const city = cityName(typed.split(',')[0] ?? '');
  if (city === '') return [];
  const exact = ZONES.filter((zone) => cityName(zone) === city);
  const renamed = AREAS.flatMap((area) => findZone(`${area}/${city.replaceAll(' ', '_')}`) ?? []);
  const found = [...new Set([...exact, ...renamed, ...zonesOfCountry(city, locale)])];
  return found.length > 0 ? found : zonesOfSimilarCities(city);
}

/** The cities of `ZONES`, in the same order. */
const CITIES = ZONES.map(cityName);

/** "New York City" and "Mexico" leave a word out or add it. */
function cityName(zone: string): string {
  return normalizeWords(zone.split('/').at(-1) ?? '').replace(/ city$/u, '');
}

/** None for a country with many zones, of which no four would be the right ones. */
function zonesOfCountry(country: string, locale: string): readonly string[] {
  const zones = [locale, 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const region = regionCodes().find((code) => normalizeWords(names.of(code) ?? '') === country);
    return region === undefined ? [] : (new Intl.Locale('und', { region }).getTimeZones() ?? []);
  });
  const distinct = [...new Set(zones)];
  return distinct.length > MOST_OFFERED ? [] : distinct;
}

/** AA to ZZ. Only some of them are countries. */
function regionCodes(): readonly string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function zonesOfSimilarCities(city: string): readonly string[] {
  if (/[^\p{Script=Latin}\p{N} ]/u.test(city)) {
    const wanted = consonants(city);
    return wanted.length < 3 ? [] : ZONES.filter((zone) => consonants(cityName(zone)) === wanted);
  }
  return closestFew(city, CITIES, MOST_OFFERED)
    .filter(({ text }) => isTypo(city, text))
    .flatMap(({ position }) => ZONES[position] ?? []);
}

/**
 * Stricter than `closestFew`, since another city's time would be wrong all year. Nice is not Niue,
 * Karbala is not Kampala, and Porto is not Porto-Novo. El Cairo is Cairo.
 */
function isTypo(typed: string, city: string): boolean {
  const [words, cityWords] = [typed.split(' ').length, city.split(' ').length];
  if (words !== cityWords) return words > cityWords;
  const longer = Math.max(typed.length, city.length);
  const most = longer < 5 ? 0 : longer < 9 ? 1 : 2;
  return editDistance(typed, city, most) <= most;
}

/** Other scripts write few vowels: the consonants of تهران are those of Tehran. */
function consonants(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replaceAll(/[^a-z]|[aeiouyw]/gu, '');
}
