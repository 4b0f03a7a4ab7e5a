/** What members read about schedules, in German. */
import type { Messages } from './en.ts';

export const schedule: Messages['schedule'] = {
  post: {
    onThisDay: (day) => `📅 **An diesem Tag · ${day}**`,
    thisWeek: '📅 **Diese Woche in der Chronik**',
    ofTheDay: '📖 **Eintrag des Tages**',
    ofTheWeek: '📖 **Eintrag der Woche**',
  },

  content: {
    'on-this-day': 'An diesem Tag',
    nearest: 'An diesem Tag, sonst der nächste der Woche',
    'in-order': 'Ein Eintrag nach der Zeitfolge',
    random: 'Ein zufälliger Eintrag',
  },
  everyDay: (time) => `täglich um ${time} Uhr`,
  everyWeek: (weekday, time) => `jeden ${weekday} um ${time} Uhr`,

  command: {
    description: 'Einträge zu festen Zeiten in einem Kanal veröffentlichen',
    add: 'Täglich oder wöchentlich Einträge in einem Kanal veröffentlichen lassen',
    what: 'Was veröffentlicht wird',
    whatChoices: {
      'on-this-day': 'An diesem Tag: Einträge mit gleichem Tag und Monat; sonst nichts',
      nearest: 'An diesem Tag, sonst der nächstgelegene Eintrag der Woche',
      'in-order': 'Ein Eintrag nach der Zeitfolge',
      random: 'Ein zufälliger Eintrag; jeder einmal, bevor sich einer wiederholt',
    },
    time: 'Um welche Uhrzeit, in der Zeitzone dieses Servers, z. B. 09:00',
    every: 'Täglich oder wöchentlich an einem Wochentag; ohne Angabe täglich',
    day: 'Tag',
    channel: 'Wo; ohne Angabe in diesem Kanal',
    mention: 'Die in /settings gewählte Rolle erwähnen',
    timeline: 'Aus welcher Chronik; ohne Angabe aus allen',
    list: 'Was wann veröffentlicht wird und was pausiert',
    pause: 'Einen Zeitplan vorerst anhalten',
    resume: 'Einen angehaltenen Zeitplan fortsetzen',
    remove: 'Einen Zeitplan endgültig beenden',
    schedule: 'Welcher, wie in /schedule list',
  },

  notHere:
    'Zeitpläne gibt es auf Servern, die mich hinzugefügt haben, aber nicht in Direktnachrichten.',
  badTime: (typed) =>
    `**${typed}** ist nicht als Uhrzeit zu lesen. Gebraucht werden Stunden und Minuten, etwa 09:00 oder 21:30. Angelegt wurde nichts.`,
  badChoice: (typed) =>
    `**${typed}** steht nicht zur Auswahl. Angelegt wurde nichts; bitte wählen, was Discord anbietet.`,
  noRole: (permission) =>
    `Es ist keine Rolle gewählt, die erwähnt werden soll. Wer **${permission}** hat, kann in \`/settings\` eine wählen. Angelegt wurde nichts.`,
  full: (limit) =>
    `Dieser Server hat schon ${limit} Zeitpläne, mehr sind nicht möglich. Zuerst einen beenden: \`/schedule remove\`.`,
  unavailable:
    'Discord gibt gerade keine Auskunft über diesen Kanal. Geändert wurde nichts; bitte in einer Minute noch einmal versuchen.',
  added: (what, channel, due) =>
    `🗓️ **${what}** in <#${channel}>. Zum ersten Mal <t:${due}:F> (<t:${due}:R>).`,
  inZone: (timeZone) => `Es gilt die Zeitzone ${timeZone}; ändern lässt sie sich in \`/settings\`.`,
  silence: 'An Tagen ohne Eintrag erscheint nichts.',
  mayNotPing:
    'Die Erwähnung erreicht die Rolle nur, wenn alle sie erwähnen dürfen oder ich in jenem Kanal die Berechtigung **@everyone, @here und alle Rollen erwähnen** habe.',

  title: 'Was wann veröffentlicht wird',
  none: 'Zu festen Zeiten wird nichts veröffentlicht. `/schedule add` beginnt damit.',
  next: (due) => `nächstes Mal <t:${due}:F>`,
  withMention: 'mit Erwähnung',
  notServed: (timeline) => `⚠️ Die Chronik ${timeline} ist derzeit nicht verfügbar`,
  pausedBy: (by, at) => `⏸️ angehalten von <@${by}> <t:${at}:R>`,
  pausedByMe: (at, why) => `⏸️ von mir angehalten <t:${at}:R>: ${why}`,
  isPaused: 'angehalten',

  which: (typed) =>
    `**${typed}** ist keiner der Zeitpläne dieses Servers. Bitte wählen, was Discord anbietet, oder in \`/schedule list\` nachsehen.`,
  paused: (what, channel) =>
    `⏸️ **${what}** in <#${channel}> ist angehalten. Mit \`/schedule resume\` geht es weiter.`,
  wasPaused: 'Er war schon angehalten.',
  resumed: (what, channel, due) =>
    `▶️ **${what}** in <#${channel}> geht weiter. Nächstes Mal <t:${due}:F> (<t:${due}:R>).`,
  wasActive: 'Er war nicht angehalten.',
  removed: (what, channel) => `🗑️ **${what}** in <#${channel}> ist beendet.`,

  whyPaused: {
    gone: 'der Kanal ist gelöscht oder für mich verborgen',
    forbidden: 'ich darf dort nichts veröffentlichen',
    refused: 'Discord hat den Beitrag abgelehnt',
    fault: 'bei mir ist etwas schiefgegangen, das in meinem Protokoll steht',
  },
  lacks: (permissions) => `es fehlt ${permissions}`,
  notice: (what, channel, why) =>
    `⏸️ Ich habe einen Zeitplan angehalten: **${what}** in <#${channel}>. Der Grund: ${why}. Ist das behoben, setzt \`/schedule resume\` ihn fort; \`/schedule remove\` beendet ihn.`,
};
