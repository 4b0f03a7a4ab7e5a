/** What members read, in German. */
import { createPlurals } from './plurals.ts';
import type { Messages } from './en.ts';
const { number, counted } = createPlurals('de');

export const de: Messages = {
  locale: 'de',
  direction: 'ltr',

  list: (items) => items.join(', '),
  series: (parts) => parts.join('; '),
  quoted: (text) => `„${text}“`,
  labelled: (label, text) => `${label}: ${text}`,
  number: (value) => number(value),

  dates: {
    comma: ',',
    day: (numeral) => numeral,
    year: (numeral) => numeral,
    approximate: (date) => `ca. ${date}`,
    uncertain: (date) => `${date} (unsicher)`,
    decade: (first) => `${first}er-Jahre`,
    century: (nth, first, last) => `${nth}. Jahrhundert (${first}–${last})`,
    season: {
      spring: (year) => `Frühjahr ${year}`,
      summer: (year) => `Sommer ${year}`,
      autumn: (year) => `Herbst ${year}`,
      winter: (year) => `Winter ${year}`,
    },
    between: (from, to) => `${from} bis ${to}`,
    fromTo: (from, to, fromUnit, toUnit) =>
      `${`von ${inDative(from, fromUnit)}`.replace(/^von dem /u, 'vom ')} ${until(to, toUnit)}`,
    oneBetween: (from, to, fromUnit, toUnit) =>
      `zwischen ${inDative(from, fromUnit)} und ${inDative(to, toUnit)}`,
    since: (from, unit) => `seit ${inDative(from, unit)}`,
    until: (to, unit) => until(to, unit),
    orEarlier: (to) => `${to} oder früher`,
    orLater: (from) => `${from} oder später`,
    beganUnknown: (to, unit) => `${until(to, unit)}, Beginn unbekannt`,
    endUnknown: (from, unit) => `ab ${inDative(from, unit)}, Ende unbekannt`,
  },

  standings: {
    established: {
      name: 'Gesichert',
      meaning: 'Unabhängige Quellen stimmen überein, und keine beteiligte Seite bestreitet es.',
    },
    'court-finding': {
      name: 'Gerichtliche Feststellung',
      meaning:
        'Ein Gericht hat es festgestellt. „Versäumnisurteil“ heißt, dass die beklagte Seite nicht erschienen ist: Das Gericht hat nur eine Seite gehört.',
    },
    'official-finding': {
      name: 'Amtliche Feststellung',
      meaning:
        'Eine Untersuchungskommission oder ein Gremium der Vereinten Nationen hat es festgestellt oder wiedergegeben.',
    },
    statement: {
      name: 'Amtliche Erklärung',
      meaning:
        'Eine Regierung, eine Behörde oder eine Partei gibt es bekannt oder bestätigt es, ohne jemanden zu beschuldigen.',
    },
    accusation: {
      name: 'Vorwurf',
      meaning:
        'Eine Regierung, eine Anklagebehörde oder eine Partei wirft es jemandem vor; ein Gericht hat es nicht geprüft.',
    },
    reported: {
      name: 'Bericht',
      meaning: 'Presse, Autoren, Zeugen oder ungenannte Amtsträger sagen es.',
    },
    denial: {
      name: 'Dementi',
      meaning: 'Die beschuldigte Seite oder jemand in ihrem Namen widerspricht.',
    },
    opinion: {
      name: 'Meinung',
      meaning: 'Eine Deutung, eine Einschätzung oder eine Prognose, keine überprüfbare Tatsache.',
    },
  },
  defaultJudgment: 'Versäumnisurteil',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  deniedBy: (who) => `Dementiert von ${who}`,
  startsWith: 'Beginnt mit',
  andMoreClaims: (count, standings) =>
    `${counted(count, { one: '# weitere Aussage', other: '# weitere Aussagen' })} im ganzen Eintrag: ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => `und ${number(count)} weitere`,
  heading: (asked, entries) => `**${asked}** · ${entries}`,
  entryCount: (count) => counted(count, { one: '# Eintrag', other: '# Einträge' }),
  rangeOf: (first, last, all) => `${first}–${last} / ${all}`,
  pageOf: (page, pages) => `${page}/${pages}`,

  site: {
    overview: 'Überblick',
    search: 'Suche',
    years: 'Jahre',
    entries: 'Einträge',
    bodies: 'Institutionen',
    says: 'Was sie sagen',
    record: 'Laut Chronik:',
    cite: 'So wird dies zitiert',
    changes: 'Änderungen',
    downloads: 'Herunterladen',
    permanent: 'Adresse dieser Aussage',
    skip: 'Zum Inhalt springen',
    query: 'Wörter, Namen in jeder Schreibweise, Orte',
    nothing:
      'Nichts gefunden. Versuchen Sie es mit weniger Wörtern. In Discord versteht /search mehr: falsch geschriebene Namen und Fragen in sechs Sprachen.',
    similar: 'So geschrieben gibt es nichts. Diese Namen sind ähnlich:',
    needsScript: 'Die Suche braucht JavaScript. Ohne JavaScript führen die Listen oben zu allem.',
  },

  chart: {
    nothing: (asked) => `Die Chronik hat zu ${asked} nichts, was sich zeichnen lässt.`,
    dataOf: (date) => `Stand der Daten: ${date}`,
    noPicture: 'Das Bild lässt sich gerade nicht zeichnen.',
    query: (query) => `„${query}“`,
    denied: 'Wird bestritten',
    faded: 'Verblasst: nicht genau bekannt oder jenseits des Randes',
    highest: (count) => `höchste Säule: ${number(count)}`,
    altText: (title, count) => `Diagramm der Chronik: ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'Im Web öffnen',
    chart: 'Diagramm',
    legend: 'Lesehilfe',
    readSource: 'Quelle lesen',
    share: 'Teilen',
    fullEntry: 'Ganzer Eintrag',
    remove: 'Entfernen',
    earlier: '← Früher',
    later: 'Später →',
    backToList: 'Zurück zur Liste',
    backToCheck: 'Zurück zum Abgleich',
    allNames: 'Alle Namen',
    inTimeOrder: 'Chronologisch',
    bestFirst: 'Beste zuerst',
    newestFirst: 'Neueste zuerst',
  },
  pickEntry: 'Einen Eintrag ganz lesen …',
  pickPerson: 'Wer ist gemeint?',
  pickSource: 'Zu einer Quelle …',
  pickMentioned: 'Nachlesen, wer eine genannte Person ist …',

  entry: {
    allClaims: (count) => `Alle Aussagen (${number(count)})`,
    differ: (count) => `Wo die Angaben abweichen (${number(count)})`,
    people: 'Personen',
    sources: 'Quellen',
    errata: 'Wo die Angaben abweichen',
    unanswered: 'Eine Antwort der beschuldigten Seite wurde nicht gefunden.',
    othersUnanswered:
      'Auf die übrigen Aussagen wurde keine Antwort der beschuldigten Seite gefunden.',
    erratum: (said, where, record) => `${where}: „${said}“\n**Belegt ist:** ${record}`,
  },

  person: {
    aliases: 'Auch bekannt als',
    weak: 'So heißen auch andere; allein nie eindeutig',
    disputed: 'Umstritten',
    namesakes: 'Nicht zu verwechseln mit',
    says: (count) => `Aussagen (${number(count)})`,
    mentions: (count) => `Erwähnt (${number(count)})`,
    nobodyMentions: 'Kein Eintrag der Chronik erwähnt diese Person.',
    several: (name) => `Mit **${name}** können mehrere Personen gemeint sein. Wer ist es?`,
    close: (name) => `In der Chronik heißt niemand **${name}**. Ist eine dieser Personen gemeint?`,
    nobody: (name) =>
      `In der Chronik heißt niemand **${name}**, und kein Name kommt dem nahe. Über die Person sagt das nichts – nur, dass diese Chronik sie nicht erwähnt.`,
    namedIn: (count) =>
      counted(count, {
        one: 'Keine eigene Seite; genannt in # Eintrag:',
        other: 'Keine eigene Seite; genannt in # Einträgen:',
      }),
    onlyWords: (name, count) =>
      `In der Chronik heißt niemand **${name}**, und kein Name kommt dem nahe. ${counted(count, { one: 'In # Eintrag', other: 'In # Einträgen' })} kommt das Wort aber vor, vielleicht als anderer Name, als Ort oder als Sache.`,
    weakName: (name) =>
      `**${name}** allein entscheidet nicht, wer gemeint ist: So heißen auch andere. In der Chronik ist es ein Name von:`,
    namesake: (name, note) => `**${name}** kommt in der Chronik nicht vor. ${note}`,
    takenFor: 'Wird manchmal verwechselt mit',
  },

  year: {
    none: (period) => `Für den Zeitraum **${period}** enthält die Chronik nichts.`,
    inAnyYear: (day) => `${day} in jedem Jahr`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined
        ? `${year} · kein Eintrag`
        : `${year} · kein Eintrag; die nächsten stehen bei ${nearest}`,
    nearest: 'Die nächstgelegenen Jahre mit Einträgen:',
    withEntries: (year, entries) => `${year} (${number(entries)})`,
    unreadable: (typed) =>
      `**${typed}** ist nicht als Zeitangabe zu lesen. Möglich sind ein Jahr (1998), ein Jahrzehnt (1990s), ein Zeitraum (1996-2000), ein Monat (August 1998) oder ein Tag (7. August 1998).`,
    ambiguous: (typed) => `**${typed}** lässt sich auf mehrere Arten lesen. Welche ist gemeint?`,
    impossible: (typed) =>
      `**${typed}** gibt es in keinem Kalender. Stimmt der Tag des Monats? Beginnt der Zeitraum, bevor er endet?`,
    withoutYear: (typed) =>
      `**${typed}** ist ein Tag ohne Jahr. Ein Klick auf einen Tag zeigt, was an ihm in irgendeinem Jahr geschah.`,
  },

  search: {
    bestFirst: 'beste Treffer zuerst',
    newestFirst: 'neueste zuerst',
    oldestFirst: 'unter den besten Treffern die ältesten zuerst',
    counted: (count) =>
      `wie viele: ${counted(count, { one: '# Eintrag', other: '# Einträge' })} gefunden`,
    countedAtLeast: (count) => `wie viele: mindestens ${number(count)} Einträge gefunden`,
    nothing: (query) => `Die Chronik enthält nichts zu **${query}**.`,
    nearest: (query) => `Nichts passt ganz zu **${query}**; am nächsten kommt:`,
    empty: 'Wonach gesucht werden soll, fehlt: Ein paar Wörter, ein Name oder ein Jahr genügen.',
    tooLong: (longest) =>
      `Das ist zu lang (höchstens ${number(longest)} Zeichen). Ein paar Wörter, ein Name oder ein Jahr genügen.`,
    understood: 'Verstanden als',
    time: (text) => `Zeit: ${text}`,
    person: (name) => `Person: ${name}`,
    speaker: (names) => `gesagt von: ${names}`,
    timeSaid: (text) => `Zeitpunkt der Aussage: ${text}`,
    saidOn: (date) => `geäußert: ${date}`,
    anyOf: (typed, names) => `„${typed}“: ${names}`,
    standing: (name) => `Art: ${name}`,
    words: (words) => `Wörter: ${words}`,
    excluded: (words) => `ohne ${words}`,
    corrected: (typed, used) => `„${typed}“ kommt nirgends vor; gesucht wurde nach „${used}“`,
    unknown: (words) => `kein Treffer für ${words}`,
    hint: 'Versuch es mit weniger Wörtern. `/person` fragt nach einem Namen, `/year` nach einer Zeit.',
  },

  source: {
    copyAt: (host) => `Kopie auf ${host}`,
    linkOpens: (copy) => `Der Link öffnet: ${copy}`,
    readOn: (date) => `Gelesen: ${date}`,
    readVia: (where) => `Gelesen bei: ${where}`,
    character: (what) => `Art der Quelle: ${what}`,
    issued: 'Erschienen',
    publisher: 'Herausgegeben von',
    noLink: 'Kein Link: Die Seite des Herausgebers selbst lag nicht vor.',
    unused: 'Kein Eintrag stützt sich auf sie.',
  },

  about: {
    counts: (entries, claims, sources, people) =>
      [
        counted(entries, { one: '# Eintrag', other: '# Einträge' }),
        counted(claims, { one: '# Aussage', other: '# Aussagen' }),
        counted(sources, { one: '# Quelle', other: '# Quellen' }),
        counted(people, { one: '# Person', other: '# Personen' }),
      ].join(' · '),
    span: (from, to) => `von ${from} bis ${to}`,
    version: (version, updated) => `Version ${version}, ${updated}`,
    licence: 'Lizenz',
    corrections: 'Einen Fehler gefunden?',
    ask: 'Fragen mit',
    commands:
      '`/year`, `/person`, `/search`, `/entry`, `/source`; oder im Menü einer Nachricht: Apps, **Mit der Chronik abgleichen**.',
  },

  legend: {
    title: 'Wie eine Antwort zu lesen ist',
    intro:
      'Bei jeder Aussage steht, wie gesichert sie ist, von wem sie stammt und wo sie nachzulesen ist. Dass eine Aussage hier steht, macht sie nicht wahr; auf das Dementi daneben kommt es an.',
  },

  check: {
    heading: 'Was die Chronik zu dieser Nachricht sagt',
    nothing:
      'Die Chronik sagt nichts zu dieser Nachricht: Sie nennt weder eine Person noch eine Zeit, die in der Chronik vorkommt, und kein Eintrag handelt von ihr. Wahr oder falsch wird die Nachricht dadurch nicht.',
    noText: 'Diese Nachricht hat keinen Text, der sich abgleichen ließe.',
    names: 'Genannte Personen',
    entries: (count) =>
      counted(count, { one: '# Eintrag handelt davon', other: '# Einträge handeln davon' }),
    namesOnly: (count) =>
      counted(count, {
        one: '# Eintrag nennt dieselben Personen, Orte oder Zeiten',
        other: '# Einträge nennen dieselben Personen, Orte oder Zeiten',
      }),
    otherwise: (said, recorded) => `Die Nachricht nennt ${said}; in der Chronik steht ${recorded}.`,
    timeAlone: (times) =>
      `Die Nachricht nennt ${times} und sonst nichts, was in der Chronik vorkommt. Was die Chronik zu dieser Zeit hat:`,
  },

  export: {
    made: (entries, format, on) => `${entries} als ${format}, Stand: ${on}.`,
    withoutDay: (entries) =>
      `${entries} ohne genauen Tag: nicht im Kalender, der das Datum sicherer erscheinen ließe, als es ist.`,
    holds:
      'Die Datei nennt zu jeder Aussage die Einstufung, wer sie macht, die Quellen und die Dementis. Ihre Beschriftungen sind englisch.',
    which: (typed) =>
      `**${typed}** kann eines von diesen meinen. Frag noch einmal mit dem, was du meinst:`,
    unknown: (typed) =>
      `Die Chronik kennt niemanden und keinen Eintrag namens **${typed}**. Wähl einen der Vorschläge, die beim Tippen erscheinen.`,
    nothing: 'Kein Eintrag passt zu allen Angaben, also gibt es nichts zu exportieren.',
    tooLarge:
      'Das ist zu viel für eine Datei: Discord nimmt 10 MB an. Exportiere ein Jahr, eine Person oder einen Eintrag.',
    unknownFormat: 'Dieses Format kann ich nicht schreiben. Wähl eines, das Discord anbietet.',
    mayNot: (permission) =>
      `Exportieren können Mitglieder mit der Berechtigung **${permission}** oder mit der Rolle, die teilen darf.`,
    notHere:
      'Exportieren geht auf Servern, die mich hinzugefügt haben, aber nicht in Direktnachrichten.',
  },

  share: {
    formTitle: 'Eintrag teilen',
    which: 'Welcher Eintrag?',
    where: 'In welchem Kanal?',
    note: 'Eigene Anmerkung',
    noteHint: 'Freiwillig. Steht mit deinem Namen über dem Eintrag, getrennt von der Chronik.',
    noteBy: (name) => `Anmerkung von ${name}`,
    noteApart: 'Worte der Moderation, nicht Teil der Chronik',
    done: (channel) => `In <#${channel}> veröffentlicht.`,
    open: 'Beitrag öffnen',
    before: (by, at, url) =>
      `Diesen Eintrag hat <@${by}> in jenem Kanal <t:${at}:R> geteilt: ${url}\nNoch einmal veröffentlichen?`,
    again: 'Noch einmal veröffentlichen',
    whichToPost: 'Was davon soll ich veröffentlichen?',
    underWay: 'Das wird gerade veröffentlicht.',
    failedBefore: 'Das ließ sich beim ersten Mal nicht veröffentlichen. Bitte neu teilen.',
    mayNot: (permission) =>
      `Teilen können Mitglieder mit der Berechtigung **${permission}** oder mit der Rolle, die der Server dafür gewählt hat.`,
    notHere:
      'Teilen geht auf Servern, die mich hinzugefügt haben, aber nicht in Direktnachrichten.',
    channelGone:
      'Diesen Kanal sehe ich nicht. Vielleicht wurde er gelöscht oder für mich verborgen.',
    channelUnavailable:
      'Discord gibt gerade keine Auskunft über diesen Kanal. Geändert wurde nichts; bitte in einer Minute noch einmal versuchen.',
    notAChannel: (channel) =>
      `In <#${channel}> können keine Nachrichten stehen. Möglich sind Textkanäle, Threads und Foren.`,
    youMayNotWrite: (channel) =>
      `In <#${channel}> darfst du nicht schreiben; deshalb veröffentliche ich dort auch nichts für dich.`,
    botLacks: (channel, permissions) =>
      `In <#${channel}> kann ich nichts veröffentlichen. Es fehlt: ${permissions}. Wer den Kanal verwaltet, kann mir das geben.`,
    forbidden: (channel) =>
      `Discord lässt mich in <#${channel}> nichts veröffentlichen. Bitte dort meine Berechtigungen prüfen.`,
    unavailable:
      'Discord hat den Beitrag gerade nicht angenommen. Veröffentlicht wurde nichts; bitte in einer Minute noch einmal versuchen.',
    doneUnrecorded: (channel) =>
      `In <#${channel}> veröffentlicht, aber ich konnte es mir nicht merken: Entfernen kann ich den Beitrag nicht, und \`/share-undo\` zeigt ihn nicht. Wer ihn zurücknehmen will, löscht die Nachricht selbst.`,
    maybeBefore: (by, at, channel) =>
      `Diesen Eintrag sollte ich <t:${at}:R> für <@${by}> in <#${channel}> veröffentlichen, und ob der Beitrag ankam, weiß ich nicht. Bitte erst dort nachsehen. Noch einmal veröffentlichen?`,
    removalUncertain:
      'Discord hat nicht bestätigt, dass der Beitrag entfernt ist. Bitte in einer Minute noch einmal versuchen.',
    uncertain: (channel) =>
      `Discord hat den Beitrag nicht bestätigt, und ob er in <#${channel}> steht, kann ich nicht sehen. Bitte dort nachsehen, bevor der Eintrag noch einmal geteilt wird.`,
    refused: {
      archived: (channel) =>
        `Veröffentlicht wurde nichts: Der Thread <#${channel}> ist archiviert oder gesperrt. Bitte wieder öffnen oder einen anderen Ort wählen.`,
      filtered: (channel) =>
        `Veröffentlicht wurde nichts: AutoMod hat den Beitrag in <#${channel}> blockiert. Wer den Server verwaltet, sieht den Grund.`,
      other: (channel) =>
        `Veröffentlicht wurde nichts: Discord hat diesen Beitrag in <#${channel}> abgelehnt, und ein neuer Versuch ändert daran nichts. Der Grund steht in meinem Protokoll.`,
    },
    noteTooLong: (longest, length) =>
      `Eine Anmerkung darf ${number(longest)} Zeichen haben; diese hat ${number(length)}. Veröffentlicht wurde nichts.`,
    yourNote: 'Die Anmerkung:',
    latest: 'Zuletzt geteilte Einträge',
    none: 'Es gibt nichts zurückzunehmen: Auf diesem Server steht kein geteilter Eintrag mehr.',
    listed: (by, channel, at) => `<@${by}> · <#${channel}> · <t:${at}:R>`,
    removeNumber: (position) => `${position} entfernen`,
    undoHint: 'Welchen soll ich entfernen?',
    askRemove: (position) => `Beitrag **${number(position)}** wirklich entfernen?`,
    removeSure: 'Ja, entfernen',
    keep: 'Behalten',
    removed: (title, channel) => `**${title}** ist aus <#${channel}> entfernt.`,
    removedPosition: (position) => `Beitrag **${number(position)}** ist entfernt.`,
    isRemoved: 'entfernt',
    removedBefore: 'Das wurde schon entfernt.',
    unknown: 'Einen solchen Beitrag kenne ich auf diesem Server nicht.',
    notShared:
      'Hier lassen sich nur Einträge entfernen, die auf diesem Server über mich geteilt wurden. Diese Nachricht gehört nicht dazu.',
    cannotRemove:
      'Discord lässt mich diesen Beitrag nicht entfernen. Wer Nachrichten verwaltet, kann ihn löschen.',
    offerGone: 'Dieses Angebot gilt nicht mehr. Bitte den Eintrag neu teilen.',
  },

  schedule: {
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
    weekdays: {
      1: 'Montag',
      2: 'Dienstag',
      3: 'Mittwoch',
      4: 'Donnerstag',
      5: 'Freitag',
      6: 'Samstag',
      7: 'Sonntag',
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
      mention: 'Die Rolle erwähnen, die ein Admin dafür in /settings gewählt hat',
      silent: 'Ohne Benachrichtigung veröffentlichen',
      publish: 'In einem Ankündigungskanal: auch auf den Servern, die ihm folgen',
      timeline: 'Aus welcher Chronik; ohne Angabe aus allen',
      list: 'Was wann veröffentlicht wird und was pausiert',
      pause: 'Einen Zeitplan vorerst anhalten',
      resume: 'Einen angehaltenen Zeitplan fortsetzen',
      remove: 'Einen Zeitplan endgültig beenden',
      schedule: 'Welcher, wie in /schedule list',
    },

    mayNot: (permission) =>
      `Zeitpläne sind Mitgliedern mit der Berechtigung **${permission}** vorbehalten.`,
    notHere:
      'Zeitpläne gibt es auf Servern, die mich hinzugefügt haben, aber nicht in Direktnachrichten.',
    badTime: (typed) =>
      `**${typed}** ist nicht als Uhrzeit zu lesen. Gebraucht werden Stunden und Minuten, etwa 09:00 oder 21:30. Angelegt wurde nichts.`,
    whichTime: (typed) =>
      `**${typed}** lässt sich verschieden lesen. Um welche Uhrzeit soll veröffentlicht werden?`,
    badChoice: (typed) =>
      `**${typed}** steht nicht zur Auswahl. Angelegt wurde nichts; bitte wählen, was Discord anbietet.`,
    noRole: (permission) =>
      `Es ist keine Rolle gewählt, die erwähnt werden soll. Wer **${permission}** hat, kann in \`/settings\` eine wählen. Angelegt wurde nichts.`,
    notAnnouncement: (channel) =>
      `<#${channel}> ist kein Ankündigungskanal; ihm kann kein Server folgen. Angelegt wurde nichts; bitte einen Ankündigungskanal wählen oder \`publish\` weglassen.`,
    full: (limit) =>
      `Dieser Server hat schon ${limit} Zeitpläne, mehr sind nicht möglich. Zuerst einen beenden: \`/schedule remove\`.`,
    added: (what, channel, due) =>
      `🗓️ **${what}** in <#${channel}>. Zum ersten Mal <t:${due}:F> (<t:${due}:R>).`,
    inZone: (timeZone, permission) =>
      `Es gilt die Zeitzone dieses Servers, ${timeZone}. Wer **${permission}** hat, kann sie in \`/settings\` ändern.`,
    silence: 'An Tagen ohne Eintrag erscheint nichts.',
    isSilent: 'Seine Beiträge benachrichtigen niemanden.',
    isPublished: 'Seine Beiträge erscheinen auch auf den Servern, die dem Kanal folgen.',
    mayNotPing:
      'Die Erwähnung erreicht die Rolle nur, wenn alle sie erwähnen dürfen oder ich in jenem Kanal die Berechtigung **@everyone, @here und alle Rollen erwähnen** habe.',

    title: 'Was wann veröffentlicht wird',
    none: 'Zu festen Zeiten wird nichts veröffentlicht. `/schedule add` richtet etwas ein.',
    next: (due) => `nächstes Mal <t:${due}:F>`,
    withMention: 'mit Erwähnung',
    silent: 'ohne Benachrichtigung',
    published: 'auch auf Servern, die dem Kanal folgen',
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
    removed: (what, channel) =>
      `🗑️ **${what}** in <#${channel}> ist entfernt. Es wird nichts mehr veröffentlicht.`,

    whyPaused: {
      gone: 'der Kanal ist gelöscht oder für mich verborgen',
      forbidden: 'ich darf dort nichts veröffentlichen',
      refused: 'Discord hat den Beitrag abgelehnt',
      fault: 'bei mir ist etwas schiefgegangen, das in meinem Protokoll steht',
    },
    lacks: (permissions) => `es fehlt ${permissions}`,
    notice: (what, channel, why) =>
      `⏸️ Ich habe einen Zeitplan angehalten: **${what}** in <#${channel}>. Der Grund: ${why}. Ist das behoben, setzt \`/schedule resume\` ihn fort; \`/schedule remove\` beendet ihn.`,
  },

  settings: {
    hint: 'Du verwaltest diesen Server: Mit `/settings` legst du fest, wer Antworten sieht, dazu Sprache und Zeitzone. Das sage ich nur einmal.',
    notHere:
      'Einstellungen gibt es auf Servern, die mich hinzugefügt haben, aber nicht in Direktnachrichten.',
    title: 'Einstellungen dieses Servers',
    answers: 'Antworten',
    answersAre: { private: 'Nur für die fragende Person', public: 'Für alle sichtbar' },
    here: 'Antworten in diesem Kanal',
    asServer: 'Wie auf dem Server',
    language: 'Sprache',
    membersOwn: 'Die des jeweiligen Mitglieds',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Mit dem IANA-Namen, etwa Europe/Berlin; bei Stadt oder Land frage ich nach',
    noTimeZone: (typed) => `**${typed}** ist als Zeitzone nicht bekannt.`,
    placelessZone: (typed) =>
      `**${typed}** nennt keinen Ort und bliebe bei der Umstellung auf Sommerzeit gleich.`,
    whichZone:
      'Welche Zone ist gemeint? Geändert ist noch nichts, und die übrigen Angaben bleiben erhalten.',
    noZoneClose:
      'Gebraucht wird eine große Stadt, ein Land oder ein Name wie Europe/Berlin. Geändert ist noch nichts, und die übrigen Angaben bleiben erhalten.',
    zoneAgain: 'Neu eingeben …',
    shareRole: 'Rolle, die auch teilen darf',
    mentionRole: 'In geplanten Beiträgen erwähnte Rolle',
    nobody: 'Keine Rolle',
    changeAnswers: 'Antworten, Sprache und Zeit',
    changeRoles: 'Rollen',
    export: 'Als JSON exportieren',
    exported:
      'Alles, was ich über diesen Server speichere, außer dem Protokoll der geplanten Beiträge und langen Fragen von Mitgliedern, die für die Schaltflächen unter den Antworten aufbewahrt werden.',
    erase: 'Alles löschen …',
    eraseQuestion:
      'Gelöscht wird alles, was ich über diesen Server speichere: Einstellungen, Zeitpläne und die Aufzeichnung dessen, was geteilt und geändert wurde. Beiträge in den Kanälen bleiben stehen. Das lässt sich nicht rückgängig machen.',
    eraseSure: 'Alles über diesen Server löschen',
    erased: 'Alles über diesen Server ist gelöscht.',
    mayNot: (permission) =>
      `Die Einstellungen sind Mitgliedern mit der Berechtigung **${permission}** vorbehalten.`,
  },

  permissions: {
    view: 'Kanal ansehen',
    send: 'Nachrichten senden',
    sendInThreads: 'Nachrichten in Threads senden',
    embed: 'Links einbetten',
    manageMessages: 'Nachrichten verwalten',
    manageServer: 'Server verwalten',
  },

  today: {
    heading: (day: string, entries: string) => `**An diesem Tag · ${day}** · ${entries}`,
    none: (day: string) => `Kein Eintrag der Chronik hat den **${day}** als Datum, in keinem Jahr.`,
    nearest: 'Die nächsten Tage mit Einträgen:',
    impossible: (typed: string) =>
      `**${typed}** gibt es in keinem Jahr. Stimmt der Tag des Monats?`,
    unreadable: (typed: string) =>
      `**${typed}** verstehe ich nicht als Tag. Schreib Tag und Monat, zum Beispiel 7. August.`,
  },

  random: {
    heading: '**Ein zufälliger Eintrag**',
    another: 'Noch einer',
  },

  help: {
    title: '**Was du fragen kannst**',
    year: (example: string) =>
      `\`/year\` fragt nach einer Zeit: ${example}, 1990er, August 1998, letztes Jahr.`,
    person: (example: string) =>
      `\`/person\` fragt, wer jemand ist, in jeder Schreibweise und Schrift: ${example}.`,
    search: (example: string) => `\`/search\` nimmt Wörter, Namen und Jahre zusammen: ${example}.`,
    today: '`/today` zeigt, was an diesem Tag geschah, `/random` einen zufälligen Eintrag.',
    check:
      'Öffne das Menü einer Nachricht und wähle **Apps → Mit der Chronik abgleichen**, um zu sehen, was die Chronik dazu sagt.',
    more: '`/entry` und `/source` öffnen einen Eintrag oder eine Quelle, `/about` sagt, was hier zu finden ist, `/language` stellt deine eigene Sprache ein.',
    try: 'Oder drück auf ein Beispiel:',
  },

  report: {
    button: 'Stimmt etwas nicht?',
    how: (corrections: string, id: string) =>
      `So meldest du einen Fehler im Eintrag \`${id}\`: Nenne diese Kennung, die Aussage, die nicht stimmt, und wo nachzulesen ist, was richtig ist.\n**An wen:** ${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `Ab jetzt antworte ich dir auf ${name}, auf jedem Server und in Direktnachrichten. Die Einträge bleiben in der Sprache ihrer Chronik. Ändern kannst du das mit \`/language\`.`,
    automatic:
      'Ich merke mir keine Sprache mehr für dich. Ich antworte in der des Servers oder deines Discord.',
  },

  notFound: {
    entry: (typed) => `Einen Eintrag **${typed}** gibt es nicht.`,
    entryGone:
      'Dieser Eintrag steht nicht mehr in der Chronik. Vielleicht wurde er umbenannt oder mit einem anderen vereint; `/search` findet, was es jetzt gibt.',
    personGone: 'Diese Person steht nicht mehr in der Chronik. `/person` findet, wer darin steht.',
    source: (typed) => `Eine Quelle **${typed}** gibt es nicht.`,
    sourceGone: 'Diese Quelle steht nicht mehr in der Chronik.',
    didYouMean: 'Ist etwas davon gemeint?',
    didYouMeanNamed: (names) => `Ist ${names} gemeint?`,
    timeline: (typed, known) => `Eine Chronik **${typed}** gibt es nicht. Es gibt: ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `Bei mir ist leider etwas schiefgegangen. Wer es meldet, nennt bitte dieses Kennzeichen: \`${reference}\`.`,
    store: {
      busy: 'Ich kann mir gerade nichts merken: Mein Speicher ist belegt oder antwortet nicht. Veröffentlicht wurde nichts; bitte in einer Minute noch einmal versuchen.',
      full: 'Ich kann mir gerade nichts merken: Der Datenträger meines Speichers ist voll. Veröffentlicht wurde nichts. Wer mich betreibt, muss Platz schaffen.',
      readonly:
        'Ich kann mir gerade nichts merken: Mein Speicher lässt sich nur lesen. Veröffentlicht wurde nichts. Wer mich betreibt, muss das beheben.',
      replaced:
        'Ich kann mir gerade nichts merken: Die Datei meines Speichers wurde verschoben oder ersetzt. Veröffentlicht wurde nichts. Wer mich betreibt, muss das beheben.',
    },
    unknownCommand: (name) =>
      `Den Befehl **${name}** kenne ich nicht. Vielleicht stammt er aus einer älteren Fassung von mir; die heutigen zeigt Discord nach der Eingabe von \`/\`.`,
    olderButton:
      'Diese Schaltfläche stammt aus einer älteren Fassung von mir. Bitte mit einem Befehl neu fragen.',
    unknownButton: 'Diese Schaltfläche kenne ich nicht. Bitte mit einem Befehl neu fragen.',
    queryGone: 'Was hier gefragt wurde, weiß ich nicht mehr. Bitte mit `/search` neu fragen.',
    questionGone: 'Diese Frage ist nicht mehr offen. Bitte den Befehl noch einmal verwenden.',
    tooFast: 'Das war viel auf einmal. Bitte ein paar Sekunden warten und dann noch einmal fragen.',
    tooBusy:
      'Gerade wird mehr gefragt, als ich beantworten kann. Bitte in einer Minute noch einmal fragen.',
  },

  commands: {
    year: {
      description: 'Was die Chronik zu einem Jahr, Jahrzehnt, Zeitraum, Monat oder Tag enthält',
      year: 'z. B. 1998, 1990s, 1996-2000, August 1998',
    },
    person: {
      description: 'Wer jemand in der Chronik ist, in jeder Schreibweise des Namens',
      name: 'Ein Name, in beliebiger Schreibweise oder Schrift',
    },
    search: {
      description: 'Einträge finden: Wörter, Namen und Jahre in beliebiger Mischung',
      query: 'z. B. al-Masri 2020; "Anführungszeichen" für eine Wortfolge, -Wort schließt aus',
    },
    entry: {
      description: 'Ein Eintrag im Ganzen: jede Aussage, von wem sie stammt und wo sie steht',
      id: 'Ein Eintrag: ein paar Wörter aus seinem Titel genügen',
    },
    source: {
      description: 'Was eine Quelle ist, wo sie zu lesen ist und was sich auf sie stützt',
      id: 'Eine Quelle: ein paar Wörter aus dem Titel oder der Verfasser genügen',
    },
    chart: {
      description: 'Einträge als Bild: eine Zeitachse mit ihren Einstufungen',
      from: 'Ab wann: ein Jahr, ein Monat oder ein Tag',
      to: 'Bis wann: ein Jahr, ein Monat oder ein Tag',
      person: 'Nur, worin eine Person oder Stelle vorkommt oder sich äußert',
      query: 'Nur, was eine Suche findet: Wörter, Namen, Jahre',
    },
    export: {
      description: 'Einträge als Datei holen, mit Einstufungen und Quellen',
      format: 'Das Format der Datei',
      year: 'Nur eine Zeit: ein Jahr, ein Jahrzehnt oder ein Zeitraum wie 1996-2000',
      person: 'Nur, worin eine Person oder Stelle vorkommt oder sich äußert',
      entry: 'Nur ein Eintrag: ein paar Wörter aus seinem Titel genügen',
    },
    share: {
      description: 'Einen Eintrag mit Einstufung und Quellen in einem Kanal veröffentlichen',
      entry: 'Ein Eintrag: ein paar Wörter aus seinem Titel genügen',
      channel: 'Wo; ohne Angabe in diesem Kanal',
      note: 'Eigene Anmerkung mit deinem Namen, getrennt von der Chronik',
      thread: 'Thread oder Forenbeitrag, in dem veröffentlicht wird',
    },
    settings: { description: 'Wer Antworten sieht, Sprache, Zeitzone und Rollen festlegen' },
    shareUndo: {
      description: 'Was auf diesem Server zuletzt geteilt wurde, ansehen und entfernen',
    },
    removePost: { name: 'Diesen Beitrag entfernen' },
    about: {
      description: 'Was diese Chronik ist und wie ihre Antworten zu lesen sind',
    },
    timeline: 'Welche Chronik befragt wird; ohne Angabe alle',
    today: {
      description: 'Was an diesem Tag geschah, in jedem Jahr',
      day: 'Ein anderer Tag, z. B. 7. August; ohne Angabe heute',
    },
    random: 'Ein zufälliger Eintrag',
    help: 'Was du fragen kannst, an Beispielen',
    language: {
      description: 'Wähle die Sprache, in der du Antworten bekommst',
      automatic: 'Wie in Discord',
      language: 'Deine Sprache; „Wie in Discord“ hebt die Wahl auf',
    },
    check: { name: 'Mit der Chronik abgleichen' },
  },
};

type Unit = Parameters<Messages['dates']['since']>[1];

function inDative(date: string, unit: Unit): string {
  if (unit === 'decade') return `den ${date.replace('Jahre', 'Jahren')}`;
  return unit === 'month' || unit === 'year' ? date : `dem ${date}`;
}

function until(date: string, unit: Unit): string {
  if (unit === 'decade') return `bis in die ${date}`;
  return unit === 'month' || unit === 'year' ? `bis ${date}` : `bis zum ${date}`;
}
