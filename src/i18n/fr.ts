/** What members read, in French. */
import { createPlurals } from './plurals.ts';
import { mapTexts } from './map-texts.ts';
import type { Messages } from './en.ts';
const { number, counted } = createPlurals('fr');

const words: Messages = {
  locale: 'fr',
  direction: 'ltr',

  list: (items) => items.join(', '),
  series: (parts) => parts.join(' ; '),
  quoted: (text) => `« ${text} »`,
  labelled: (label, text) => `${label} : ${text}`,
  number: (value) => number(value),

  dates: {
    comma: ',',
    day: (numeral) => (numeral === '1' ? '1er' : numeral),
    year: (numeral) => numeral,
    // After the date, because the date may have an article before it.
    approximate: (date) => `${date} environ`,
    uncertain: (date) => `${date} (date incertaine)`,
    decade: (first) => `années ${first}`,
    century: (nth, first, last) => `${nth}${nth === 'I' ? 'er' : 'e'} siècle (${first}–${last})`,
    season: {
      spring: (year) => `printemps ${year}`,
      summer: (year) => `été ${year}`,
      autumn: (year) => `automne ${year}`,
      winter: (year) => `hiver ${year}`,
    },
    between: (from, to) => `${from} – ${to}`,
    fromTo: (from, to, fromUnit, toUnit) =>
      `${contract(`de ${withArticle(from, fromUnit)}`)} ${contract(`à ${withArticle(to, toUnit)}`)}`,
    oneBetween: (from, to, fromUnit, toUnit) =>
      `entre ${withArticle(from, fromUnit)} et ${withArticle(to, toUnit)}`,
    since: (from, unit) => `depuis ${withArticle(from, unit)}`,
    until: (to, unit) => until(to, unit),
    orEarlier: (to) => `${to} ou avant`,
    orLater: (from) => `${from} ou après`,
    beganUnknown: (to, unit) => `${until(to, unit)}, début inconnu`,
    endUnknown: (from, unit) => `dès ${withArticle(from, unit)}, fin inconnue`,
  },

  standings: {
    established: {
      name: 'Fait établi',
      meaning:
        'Des sources indépendantes concordent, et aucune des parties concernées ne le conteste.',
    },
    'court-finding': {
      name: 'Constat judiciaire',
      meaning:
        'Un tribunal l’a constaté. « Jugement par défaut » signifie que la partie défenderesse n’a pas comparu : le tribunal n’a entendu qu’une partie.',
    },
    'official-finding': {
      name: 'Constat officiel',
      meaning:
        'Une commission d’enquête ou un groupe d’experts des Nations unies l’a constaté ou rapporté.',
    },
    statement: {
      name: 'Déclaration officielle',
      meaning:
        'Un gouvernement, une autorité ou une partie l’annonce ou le confirme, sans mettre personne en cause.',
    },
    accusation: {
      name: 'Accusation',
      meaning:
        'Un gouvernement, un parquet ou une partie en accuse quelqu’un ; aucun tribunal ne l’a examiné.',
    },
    reported: {
      name: 'Rapporté',
      meaning:
        'La presse, un auteur, un témoin ou des responsables dont le nom n’est pas cité l’affirment.',
    },
    denial: {
      name: 'Démenti',
      meaning: 'La partie mise en cause, ou quelqu’un en son nom, affirme le contraire.',
    },
    opinion: {
      name: 'Opinion',
      meaning: 'Une lecture, un jugement ou une prévision, et non un fait vérifiable.',
    },
  },
  defaultJudgment: 'jugement par défaut',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  deniedBy: (who) => `Démenti par ${who}`,
  startsWith: 'Commence par',
  andMoreClaims: (count, standings) =>
    `${counted(count, { one: '# autre affirmation', other: '# autres affirmations' })} dans l’entrée complète : ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => counted(count, { one: 'et # autre', other: 'et # autres' }),
  heading: (asked, entries) => `**${asked}** · ${entries}`,
  entryCount: (count) => counted(count, { one: '# entrée', other: '# entrées' }),
  rangeOf: (first, last, all) => `${first}–${last} / ${all}`,
  pageOf: (page, pages) => `${page}/${pages}`,

  site: {
    overview: 'Vue d’ensemble',
    search: 'Recherche',
    years: 'Années',
    entries: 'Entrées',
    bodies: 'Institutions',
    says: 'Ce qu’ils disent',
    record: 'D’après la chronologie :',
    cite: 'Comment citer cette page',
    changes: 'Modifications',
    downloads: 'Téléchargements',
    permanent: 'Adresse de cette affirmation',
    skip: 'Aller au contenu',
    query: 'Mots, noms dans toutes les graphies, lieux',
    nothing:
      'Rien n’a été trouvé. Essayez avec moins de mots. Sur Discord, /search comprend davantage : les noms mal orthographiés et les questions en six langues.',
    similar: 'Rien ne s’écrit ainsi. Ces noms sont proches :',
    needsScript:
      'La recherche a besoin de JavaScript. Sans lui, les listes ci-dessus mènent à tout.',
  },

  chart: {
    nothing: (asked) => `La chronologie n’a rien à dessiner pour ${asked}.`,
    dataOf: (date) => `Données du ${date}`,
    noPicture: 'L’image ne peut pas être dessinée pour le moment.',
    query: (query) => `« ${query} »`,
    denied: 'Démenti',
    faded: 'Estompé : date imprécise ou hors du cadre',
    highest: (count) => `colonne la plus haute : ${number(count)}`,
    altText: (title, count) => `Graphique de la chronologie : ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'Ouvrir sur le web',
    chart: 'Graphique',
    legend: 'Comment lire',
    readSource: 'Lire la source',
    share: 'Partager',
    fullEntry: 'Entrée complète',
    remove: 'Retirer',
    earlier: '← Plus tôt',
    later: 'Plus tard →',
    backToList: 'Retour à la liste',
    backToCheck: 'Retour à la vérification',
    allNames: 'Tous les noms',
    inTimeOrder: 'Chronologique',
    bestFirst: 'Par pertinence',
    newestFirst: 'Plus récentes d’abord',
  },
  pickEntry: 'Lire une entrée en entier…',
  pickPerson: 'De qui s’agit-il ?',
  pickSource: 'À propos d’une source…',
  pickMentioned: 'Lire qui est une personne nommée…',

  entry: {
    allClaims: (count) => `Toutes les affirmations (${number(count)})`,
    differ: (count) => `Où les récits divergent (${number(count)})`,
    people: 'Personnes',
    sources: 'Sources',
    errata: 'Où les récits divergent',
    unanswered: 'Aucune réponse de la partie mise en cause n’a été trouvée.',
    othersUnanswered:
      'Aux autres affirmations, aucune réponse de la partie mise en cause n’a été trouvée.',
    erratum: (said, where, record) => `${where} : « ${said} »\n**Ce qui est attesté :** ${record}`,
  },

  person: {
    aliases: 'Autres noms',
    weak: 'Noms portés aussi par d’autres, insuffisants seuls',
    disputed: 'Contesté',
    namesakes: 'À ne pas confondre avec',
    says: (count) => `Propos (${number(count)})`,
    mentions: (count) => `Mentions (${number(count)})`,
    nobodyMentions: 'Aucune entrée de la chronologie ne mentionne cette personne.',
    several: (name) => `**${name}** peut désigner plusieurs personnes. De qui s’agit-il ?`,
    close: (name) =>
      `Personne ne s’appelle **${name}** dans la chronologie. S’agit-il de l’une de ces personnes ?`,
    nobody: (name) =>
      `Personne ne s’appelle **${name}** dans la chronologie, et aucun nom n’en est proche. Cela ne dit rien de cette personne, sinon que cette chronologie ne la mentionne pas.`,
    namedIn: (count) =>
      counted(count, {
        one: 'Pas de fiche propre ; nom cité dans # entrée :',
        other: 'Pas de fiche propre ; nom cité dans # entrées :',
      }),
    onlyWords: (name, count) =>
      `Personne ne s’appelle **${name}** dans la chronologie, et aucun nom n’en est proche. Ce mot figure toutefois dans ${counted(count, { one: '# entrée', other: '# entrées' })}, peut-être comme autre nom, lieu ou chose.`,
    weakName: (name) =>
      `**${name}** ne suffit pas, à lui seul, à désigner quelqu’un : d’autres portent aussi ce nom. Dans la chronologie, c’est l’un des noms de :`,
    namesake: (name, note) => `**${name}** ne figure pas dans la chronologie. ${note}`,
    takenFor: 'Confusion possible avec',
  },

  year: {
    none: (period) => `La chronologie ne contient rien pour cette période : **${period}**.`,
    inAnyYear: (day) => `${day}, toutes années confondues`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined
        ? `${year} · aucune entrée`
        : `${year} · aucune entrée ; les plus proches sont en ${nearest}`,
    nearest: 'Les années les plus proches qui ont des entrées :',
    withEntries: (year, entries) => `${year} (${number(entries)})`,
    unreadable: (typed) =>
      `**${typed}** ne se lit pas comme une date. On peut écrire une année (1998), une décennie (1990s), une période (1996-2000), un mois (août 1998) ou un jour (7 août 1998).`,
    ambiguous: (typed) => `**${typed}** peut se lire de plusieurs façons. Laquelle est la bonne ?`,
    impossible: (typed) =>
      `**${typed}** n’existe dans aucun calendrier. Vérifiez le jour du mois, et que la période commence avant de finir.`,
    withoutYear: (typed) =>
      `**${typed}** est un jour sans année. Cliquez sur un jour pour voir ce qui s’y est passé, toutes années confondues.`,
  },

  search: {
    bestFirst: 'par pertinence',
    newestFirst: 'de la plus récente à la plus ancienne',
    oldestFirst: 'parmi les meilleures, la plus ancienne d’abord',
    counted: (count) =>
      `combien : ${counted(count, { one: '# entrée trouvée', other: '# entrées trouvées' })}`,
    countedAtLeast: (count) => `combien : au moins ${number(count)} entrées trouvées`,
    nothing: (query) => `La chronologie ne contient rien sur **${query}**.`,
    nearest: (query) => `Rien ne correspond entièrement à **${query}** ; le plus proche :`,
    empty: 'Il n’y a rien à chercher : écrivez quelques mots, un nom ou une année.',
    tooLong: (longest) =>
      `C’est trop long (${number(longest)} caractères au plus). Quelques mots, un nom ou une année suffisent.`,
    understood: 'Compris comme',
    time: (text) => `date : ${text}`,
    person: (name) => `personne : ${name}`,
    speaker: (names) => `dit par : ${names}`,
    timeSaid: (text) => `date des propos : ${text}`,
    saidOn: (date) => `propos tenus : ${date}`,
    anyOf: (typed, names) => `« ${typed} » : ${names}`,
    standing: (name) => `statut : ${name}`,
    words: (searched) => `mots : ${searched}`,
    excluded: (left) => `sans ${left}`,
    corrected: (typed, used) => `« ${typed} » n’apparaît nulle part ; recherche de « ${used} »`,
    unknown: (missing) => `aucun résultat pour ${missing}`,
    hint: 'Avec moins de mots, on trouve davantage. `/person` interroge sur un nom, `/year` sur une date.',
  },

  source: {
    copyAt: (host) => `copie sur ${host}`,
    linkOpens: (copy) => `Le lien ouvre : ${copy}`,
    readOn: (date) => `Consulté : ${date}`,
    readVia: (where) => `Texte lu sur : ${where}`,
    character: (what) => `Nature : ${what}`,
    issued: 'Publié',
    publisher: 'Éditeur',
    noLink: 'Pas de lien : la page de l’éditeur lui-même n’a pas été consultée.',
    unused: 'Aucune entrée ne s’y appuie.',
  },

  about: {
    counts: (entries, claims, sources, people) =>
      [
        counted(entries, { one: '# entrée', other: '# entrées' }),
        counted(claims, { one: '# affirmation', other: '# affirmations' }),
        counted(sources, { one: '# source', other: '# sources' }),
        counted(people, { one: '# personne', other: '# personnes' }),
      ].join(' · '),
    span: (from, to) => `de ${from} à ${to}`,
    version: (version, updated) => `Version ${version}, ${updated}`,
    licence: 'Licence',
    corrections: 'Une erreur ?',
    ask: 'Pour interroger :',
    commands:
      '`/year`, `/person`, `/search`, `/entry`, `/source` ; ou, dans le menu d’un message, Applications, **Vérifier avec la chronologie**.',
  },

  legend: {
    title: 'Comment lire une réponse',
    intro:
      'Chaque affirmation indique sa solidité, qui en est l’auteur et où on peut la lire. La faire figurer ici ne la rend pas vraie ; voyez le démenti qui l’accompagne.',
  },

  check: {
    heading: 'Ce que la chronologie dit de ce message',
    nothing:
      'La chronologie ne dit rien de ce message : il ne nomme ni personne ni date qu’elle connaisse, et aucune entrée n’en traite. Le message n’en est ni plus vrai ni plus faux.',
    noText: 'Ce message ne contient pas de texte à vérifier.',
    names: 'Personnes nommées',
    entries: (count) => counted(count, { one: '# entrée en parle', other: '# entrées en parlent' }),
    namesOnly: (count) =>
      counted(count, {
        one: '# entrée nomme les mêmes personnes, lieux ou dates',
        other: '# entrées nomment les mêmes personnes, lieux ou dates',
      }),
    otherwise: (said, recorded) => `Le message indique ${said} ; la chronologie, ${recorded}.`,
    timeAlone: (times) =>
      `Le message nomme ${times}, et rien d’autre qui figure dans la chronologie. Ce qu’elle contient pour cette époque :`,
  },

  export: {
    made: (entries, format, on) => `${entries} au format ${format}, au ${on}.`,
    withoutDay: (entries) =>
      `${entries} sans jour précis : pas dans le calendrier, qui rendrait la date plus certaine qu’elle ne l’est.`,
    holds:
      'Le fichier donne pour chaque affirmation sa qualification, qui l’avance, ses sources et ses démentis. Ses libellés sont en anglais.',
    which: (typed) =>
      `**${typed}** peut désigner plusieurs choses. Redemandez avec celle que vous voulez dire :`,
    unknown: (typed) =>
      `La chronologie ne connaît ni personne ni entrée nommée **${typed}**. Choisissez une des propositions qui apparaissent à la saisie.`,
    nothing: 'Aucune entrée ne répond à tout cela : il n’y a rien à exporter.',
    tooLarge:
      'C’est trop pour un fichier : Discord accepte 10 Mo. Exportez une année, une personne ou une entrée.',
    unknownFormat: 'Je ne sais pas écrire ce format. Choisissez l’un de ceux que propose Discord.',
    mayNot: (permission) =>
      `L’export est réservé aux membres ayant la permission **${permission}**, ou le rôle qui peut partager.`,
    notHere: 'L’export fonctionne sur les serveurs qui m’ont ajouté, pas dans les messages privés.',
  },

  share: {
    formTitle: 'Partager une entrée',
    which: 'Quelle entrée ?',
    where: 'Dans quel salon ?',
    note: 'Une note de votre part',
    noteHint: 'Facultatif. Au-dessus de l’entrée, signée de votre nom, à part de la chronologie.',
    noteBy: (name) => `Note de ${name}`,
    noteApart: 'Propos de la modération, étrangers à la chronologie',
    done: (channel) => `Publié dans <#${channel}>.`,
    open: 'Ouvrir la publication',
    before: (by, at, url) =>
      `Cette entrée a été partagée dans ce salon <t:${at}:R> par <@${by}> : ${url}\nLa publier de nouveau ?`,
    again: 'Publier de nouveau',
    whichToPost: 'Laquelle de celles-ci faut-il publier ?',
    underWay: 'La publication est déjà en cours.',
    failedBefore: 'La publication avait échoué. Partagez l’entrée de nouveau.',
    mayNot: (permission) =>
      `Le partage est réservé aux membres ayant la permission **${permission}**, ou le rôle que le serveur a choisi pour cela.`,
    notHere:
      'Le partage fonctionne sur les serveurs qui m’ont ajouté, pas dans les messages privés.',
    channelGone: 'Je ne vois pas ce salon. Il a pu être supprimé, ou m’être caché.',
    channelUnavailable:
      'Discord ne me répond pas au sujet de ce salon pour l’instant. Rien n’a été modifié ; réessayez dans une minute.',
    notAChannel: (channel) =>
      `<#${channel}> ne peut pas contenir de messages. Choisissez un salon textuel, un fil ou un forum.`,
    youMayNotWrite: (channel) =>
      `Vous ne pouvez pas écrire dans <#${channel}> ; je n’y publie donc rien pour vous.`,
    botLacks: (channel, permissions) =>
      `Je ne peux pas publier dans <#${channel}>. Il me manque : ${permissions}. Un responsable du salon peut me l’accorder.`,
    forbidden: (channel) =>
      `Discord ne me laisse pas publier dans <#${channel}>. Vérifiez-y mes permissions.`,
    unavailable:
      'Discord n’a pas accepté la publication. Rien n’a été publié ; réessayez dans une minute.',
    doneUnrecorded: (channel) =>
      `Publié dans <#${channel}>, mais je n’ai pas pu l’enregistrer : je ne pourrai pas le retirer et \`/share-undo\` ne l’affichera pas. Pour revenir en arrière, supprimez le message lui-même.`,
    maybeBefore: (by, at, channel) =>
      `Je devais publier cette entrée dans <#${channel}> <t:${at}:R> pour <@${by}>, et j’ignore si la publication est arrivée. Regardez-y d’abord. La publier de nouveau ?`,
    removalUncertain:
      'Discord n’a pas confirmé le retrait de la publication. Réessayez dans une minute.',
    uncertain: (channel) =>
      `Discord n’a pas confirmé la publication et je ne peux pas voir si elle figure dans <#${channel}>. Regardez-y avant de la partager de nouveau.`,
    refused: {
      archived: (channel) =>
        `Rien n’a été publié : le fil <#${channel}> est archivé ou verrouillé. Rouvrez-le ou choisissez un autre endroit.`,
      filtered: (channel) =>
        `Rien n’a été publié : l’AutoMod du serveur l’a bloqué dans <#${channel}>. Les gestionnaires du serveur peuvent en voir la raison.`,
      other: (channel) =>
        `Rien n’a été publié : Discord a refusé cette publication dans <#${channel}>, et réessayer n’y changera rien. J’en ai noté la raison dans mon journal.`,
    },
    noteTooLong: (longest, length) =>
      `Une note peut compter ${number(longest)} caractères ; la vôtre en a ${number(length)}. Rien n’a été publié.`,
    yourNote: 'Votre note :',
    latest: 'Dernières entrées partagées',
    none: 'Il n’y a rien à retirer : plus aucune entrée partagée ne figure sur ce serveur.',
    listed: (by, channel, at) => `<@${by}> · <#${channel}> · <t:${at}:R>`,
    removeNumber: (position) => `Retirer ${position}`,
    undoHint: 'Laquelle faut-il retirer ?',
    askRemove: (position) => `Vraiment retirer la publication **${number(position)}** ?`,
    removeSure: 'Oui, retirer',
    keep: 'Garder',
    removed: (title, channel) => `**${title}** est retiré de <#${channel}>.`,
    removedPosition: (position) => `La publication **${number(position)}** est retirée.`,
    isRemoved: 'retiré',
    removedBefore: 'C’était déjà retiré.',
    unknown: 'Je ne connais pas de telle publication sur ce serveur.',
    notShared:
      'Seules les entrées partagées par mon intermédiaire sur ce serveur peuvent être retirées ici. Ce message n’en est pas une.',
    cannotRemove:
      'Discord ne me laisse pas retirer cette publication. Un membre qui gère les messages peut la supprimer.',
    offerGone: 'Cette proposition n’est plus valable. Partagez l’entrée de nouveau.',
  },

  schedule: {
    post: {
      onThisDay: (day) => `📅 **En ce jour · ${day}**`,
      thisWeek: '📅 **Cette semaine dans la chronologie**',
      ofTheDay: '📖 **L’entrée du jour**',
      ofTheWeek: '📖 **L’entrée de la semaine**',
    },

    content: {
      'on-this-day': 'En ce jour',
      nearest: 'En ce jour, ou le plus proche de la semaine',
      'in-order': 'Une entrée, dans l’ordre du temps',
      random: 'Une entrée au hasard',
    },
    weekdays: {
      1: 'lundi',
      2: 'mardi',
      3: 'mercredi',
      4: 'jeudi',
      5: 'vendredi',
      6: 'samedi',
      7: 'dimanche',
    },
    everyDay: (time) => `tous les jours à ${time}`,
    everyWeek: (weekday, time) => `chaque ${weekday} à ${time}`,

    command: {
      description: 'Publier des entrées dans un salon à heures fixes',
      add: 'Faire publier des entrées dans un salon, chaque jour ou chaque semaine',
      what: 'Ce qui est publié',
      whatChoices: {
        'on-this-day':
          'En ce jour : les entrées du même jour et du même mois ; rien les autres jours',
        nearest: 'En ce jour, ou à défaut l’entrée la plus proche de la semaine',
        'in-order': 'Une entrée, dans l’ordre du temps',
        random: 'Une entrée au hasard ; chacune passe une fois avant toute répétition',
      },
      time: 'À quelle heure, dans le fuseau horaire de ce serveur, p. ex. 09:00',
      every: 'Chaque jour, ou un jour par semaine ; chaque jour si rien n’est indiqué',
      day: 'Jour',
      channel: 'Où ; dans ce salon si rien n’est indiqué',
      mention: 'Mentionner le rôle qu’un admin a choisi pour cela dans /settings',
      silent: 'Publier sans notification',
      publish: 'Dans un salon d’annonces : aussi sur les serveurs qui le suivent',
      timeline: 'De quelle chronologie ; de toutes si rien n’est indiqué',
      list: 'Voir ce qui est publié et quand, et ce qui est suspendu',
      pause: 'Suspendre une publication programmée',
      resume: 'Reprendre une publication suspendue',
      remove: 'Supprimer une publication programmée',
      schedule: 'Laquelle, comme dans /schedule list',
    },

    mayNot: (permission) =>
      `Les publications programmées sont réservées aux membres ayant la permission **${permission}**.`,
    notHere:
      'Les publications programmées existent sur les serveurs qui m’ont ajouté, pas dans les messages privés.',
    badTime: (typed) =>
      `**${typed}** ne se lit pas comme une heure. Il faut des heures et des minutes, comme 09:00 ou 21:30. Rien n’a été ajouté.`,
    whichTime: (typed) =>
      `**${typed}** peut se lire de plusieurs façons. À quelle heure faut-il publier ?`,
    badChoice: (typed) =>
      `**${typed}** ne fait pas partie des choix. Rien n’a été ajouté ; prenez l’un de ceux que Discord propose.`,
    noRole: (permission) =>
      `Aucun rôle à mentionner n’a été choisi. Un membre ayant **${permission}** peut en choisir un dans \`/settings\`. Rien n’a été ajouté.`,
    notAnnouncement: (channel) =>
      `<#${channel}> n’est pas un salon d’annonces ; aucun serveur ne peut le suivre. Rien n’a été ajouté ; choisissez un salon d’annonces, ou laissez \`publish\` de côté.`,
    full: (limit) =>
      `Ce serveur a déjà ${limit} publications programmées, le maximum. Il faut d’abord en retirer une : \`/schedule remove\`.`,
    added: (what, channel, due) =>
      `🗓️ **${what}** dans <#${channel}>. Première fois : <t:${due}:F> (<t:${due}:R>).`,
    inZone: (timeZone, permission) =>
      `Les heures sont dans le fuseau de ce serveur, ${timeZone}. Un membre ayant **${permission}** peut en changer dans \`/settings\`.`,
    silence: 'Rien n’est publié les jours sans entrée.',
    isSilent: 'Ses messages ne notifient personne.',
    isPublished: 'Ses messages paraissent aussi sur les serveurs qui suivent le salon.',
    mayNotPing:
      'La mention n’atteint le rôle que si tout le monde peut le mentionner, ou si j’ai dans ce salon la permission **Mentionner @everyone, @here et tous les rôles**.',

    title: 'Ce qui est publié, et quand',
    none: 'Rien n’est publié à heures fixes. `/schedule add` permet de commencer.',
    next: (due) => `prochaine fois : <t:${due}:F>`,
    withMention: 'avec mention',
    silent: 'sans notification',
    published: 'aussi sur les serveurs qui suivent le salon',
    notServed: (timeline) => `⚠️ La chronologie ${timeline} n’est pas disponible actuellement`,
    pausedBy: (by, at) => `⏸️ suspendue par <@${by}> <t:${at}:R>`,
    pausedByMe: (at, why) => `⏸️ suspendue automatiquement <t:${at}:R> : ${why}`,
    isPaused: 'suspendue',

    which: (typed) =>
      `**${typed}** ne correspond à aucune publication programmée de ce serveur. Prenez l’une de celles que Discord propose, ou consultez \`/schedule list\`.`,
    paused: (what, channel) =>
      `⏸️ **${what}** dans <#${channel}> : publication suspendue. \`/schedule resume\` la reprend.`,
    wasPaused: 'Elle était déjà suspendue.',
    resumed: (what, channel, due) =>
      `▶️ **${what}** dans <#${channel}> : publication reprise. Prochaine fois : <t:${due}:F> (<t:${due}:R>).`,
    wasActive: 'Elle n’était pas suspendue.',
    removed: (what, channel) =>
      `🗑️ **${what}** dans <#${channel}> : publication supprimée. Rien d’autre ne sera publié.`,

    whyPaused: {
      gone: 'le salon a disparu, ou il m’est caché',
      forbidden: 'je n’ai pas le droit d’y publier',
      refused: 'Discord a refusé la publication',
      fault: 'une erreur s’est produite de mon côté, consignée dans mon journal',
    },
    lacks: (permissions) => `il me manque ${permissions}`,
    notice: (what, channel, why) =>
      `⏸️ J’ai suspendu une publication programmée : **${what}** dans <#${channel}>. La raison : ${why}. Une fois la chose réglée, \`/schedule resume\` la reprend ; \`/schedule remove\` la supprime.`,
  },

  settings: {
    hint: 'Vous gérez ce serveur : `/settings` permet de choisir qui voit les réponses, la langue et le fuseau horaire. Je ne le dis qu’une fois.',
    notHere:
      'Les paramètres existent sur les serveurs qui m’ont ajouté, pas dans les messages privés.',
    title: 'Paramètres de ce serveur',
    answers: 'Réponses',
    answersAre: {
      private: 'Visibles de la seule personne qui demande',
      public: 'Visibles de tous',
    },
    here: 'Réponses dans ce salon',
    asServer: 'Comme sur le serveur',
    language: 'Langue',
    membersOwn: 'Celle de chaque membre',
    timeZone: 'Fuseau horaire',
    timeZoneHint:
      'Par son nom IANA, comme Europe/Berlin ; pour une ville ou un pays, je demande lequel',
    noTimeZone: (typed) => `**${typed}** n’est pas un fuseau horaire connu.`,
    placelessZone: (typed) =>
      `**${typed}** ne nomme aucun lieu : rien ne changerait au passage à l’heure d’été.`,
    whichZone:
      'De quel fuseau s’agit-il ? Rien n’est encore modifié, et le reste de votre saisie est conservé.',
    noZoneClose:
      'Indiquez une grande ville, un pays, ou un nom comme Europe/Berlin. Rien n’est encore modifié, et le reste de votre saisie est conservé.',
    zoneAgain: 'Saisir de nouveau…',
    shareRole: 'Rôle qui peut aussi partager',
    mentionRole: 'Rôle à mentionner (publications programmées)',
    nobody: 'Aucun rôle',
    changeAnswers: 'Réponses, langue et heure',
    changeRoles: 'Rôles',
    export: 'Exporter en JSON',
    exported:
      'Tout ce que je conserve sur ce serveur, hormis le journal des publications programmées et les longues questions des membres, gardées pour les boutons sous les réponses.',
    erase: 'Tout supprimer…',
    eraseQuestion:
      'Tout ce que je conserve sur ce serveur sera supprimé : paramètres, publications programmées, et la trace de ce qui a été partagé et modifié. Les publications dans vos salons restent. C’est irréversible.',
    eraseSure: 'Supprimer tout ce qui concerne ce serveur',
    erased: 'Tout ce qui concerne ce serveur est supprimé.',
    mayNot: (permission) =>
      `Les paramètres sont réservés aux membres ayant la permission **${permission}**.`,
  },

  permissions: {
    view: 'Voir le salon',
    send: 'Envoyer des messages',
    sendInThreads: 'Envoyer des messages dans les fils',
    embed: 'Intégrer des liens',
    manageMessages: 'Gérer les messages',
    manageServer: 'Gérer le serveur',
  },

  today: {
    heading: (day: string, entries: string) => `**En ce jour · ${day}** · ${entries}`,
    none: (day: string) =>
      `Aucune entrée de la chronologie n’est datée du **${day}**, quelle que soit l’année.`,
    nearest: 'Les jours les plus proches qui ont des entrées :',
    impossible: (typed: string) =>
      `**${typed}** n’existe dans aucune année. Vérifiez le jour du mois.`,
    unreadable: (typed: string) =>
      `Je ne reconnais pas de jour dans **${typed}**. Écrivez un jour et un mois, par exemple 7 août.`,
  },

  random: {
    heading: '**Une entrée au hasard**',
    another: 'Une autre',
  },

  help: {
    title: '**Ce que vous pouvez demander**',
    year: (example: string) =>
      `\`/year\` interroge une période : ${example}, années 1990, août 1998, l’an dernier.`,
    person: (example: string) =>
      `\`/person\` dit qui est quelqu’un, dans toute orthographe ou écriture : ${example}.`,
    search: (example: string) => `\`/search\` accepte mots, noms et années ensemble : ${example}.`,
    today: '`/today` montre ce qui s’est passé ce jour-là, et `/random` une entrée au hasard.',
    check:
      'Ouvrez le menu d’un message et choisissez **Applications → Vérifier avec la chronologie** pour voir ce qu’elle en dit.',
    more: '`/entry` et `/source` ouvrent une entrée ou une source, `/about` dit ce qui est proposé, `/language` règle votre propre langue.',
    try: 'Ou essayez un exemple :',
  },

  report: {
    button: 'Une erreur ici ?',
    how: (corrections: string, id: string) =>
      `Pour signaler une erreur dans l’entrée \`${id}\`, indiquez cet identifiant, l’affirmation inexacte, ce qui est exact et où cela peut se lire.\n**À qui le dire :** ${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `Désormais, je vous réponds en ${name.toLowerCase()}, sur tous les serveurs et en message privé. Les entrées restent dans la langue de leur chronologie. \`/language\` permet d’en changer.`,
    automatic:
      'Je ne garde plus de langue pour vous. Je réponds dans celle du serveur ou de votre Discord.',
  },

  notFound: {
    entry: (typed) => `Aucune entrée ne s’appelle **${typed}**.`,
    entryGone:
      'Cette entrée n’est plus dans la chronologie. Elle a pu être renommée ou réunie à une autre ; `/search` trouve ce qu’il y a maintenant.',
    personGone: 'Cette personne n’est plus dans la chronologie. `/person` trouve qui y figure.',
    source: (typed) => `Aucune source ne s’appelle **${typed}**.`,
    sourceGone: 'Cette source n’est plus dans la chronologie.',
    didYouMean: 'S’agit-il de l’une de celles-ci ?',
    didYouMeanNamed: (names) => `S’agit-il de ${names} ?`,
    timeline: (typed, known) => `Aucune chronologie ne s’appelle **${typed}**. Il y a : ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `Désolé, une erreur s’est produite de mon côté. Si vous la signalez, indiquez cette référence : \`${reference}\`.`,
    store: {
      busy: 'Je ne peux rien enregistrer pour l’instant : ma base est occupée ou ne répond pas. Rien n’a été publié ; réessayez dans une minute.',
      full: 'Je ne peux rien enregistrer pour l’instant : le disque de ma base est plein. Rien n’a été publié. La personne qui m’administre doit libérer de la place.',
      readonly:
        'Je ne peux rien enregistrer pour l’instant : ma base est en lecture seule. Rien n’a été publié. La personne qui m’administre doit y remédier.',
      replaced:
        'Je ne peux rien enregistrer pour l’instant : le fichier de ma base a été déplacé ou remplacé. Rien n’a été publié. La personne qui m’administre doit y remédier.',
    },
    unknownCommand: (name) =>
      `Je ne connais pas la commande **${name}**. Elle vient peut-être d’une version plus ancienne ; essayez l’une de celles que Discord affiche quand on tape \`/\`.`,
    olderButton:
      'Ce bouton vient d’une version plus ancienne. Posez de nouveau la question avec une commande.',
    unknownButton: 'Je ne connais pas ce bouton. Posez de nouveau la question avec une commande.',
    queryGone: 'Je ne sais plus ce qui a été demandé ici. Recommencez avec `/search`.',
    questionGone: 'Cette question n’est plus ouverte. Utilisez de nouveau la commande.',
    tooFast:
      'Cela fait beaucoup de demandes à la fois. Patientez quelques secondes, puis réessayez.',
    tooBusy: 'Je reçois trop de demandes en ce moment. Réessayez dans une minute.',
  },

  commands: {
    year: {
      description: 'Ce que contient la chronologie pour une année, une période, un mois ou un jour',
      year: 'p. ex. 1998, 1990s, 1996-2000, août 1998',
    },
    person: {
      description: 'Qui est quelqu’un dans la chronologie, quelle que soit l’orthographe du nom',
      name: 'Un nom, dans n’importe quelle orthographe ou écriture',
    },
    search: {
      description: 'Trouver des entrées par mots, noms et années, mêlés comme on veut',
      query: 'p. ex. al-Masri 2020 ; "guillemets" pour une expression, -mot pour l’exclure',
    },
    entry: {
      description: 'Une entrée en entier : chaque affirmation, qui la fait et où la lire',
      id: 'Une entrée : quelques mots de son titre suffisent',
    },
    source: {
      description: 'Ce qu’est une source, où la lire et ce qui s’appuie sur elle',
      id: 'Une source : quelques mots de son titre, ou son auteur',
    },
    chart: {
      description: 'Voir des entrées en image : un axe du temps avec leurs qualifications',
      from: 'À partir de quand : une année, un mois ou un jour',
      to: 'Jusqu’à quand : une année, un mois ou un jour',
      person: 'Seulement ce qui concerne une personne ou un organisme, ou ce qu’ils disent',
      query: 'Seulement ce qu’une recherche trouve : mots, noms, années',
    },
    export: {
      description: 'Obtenir des entrées en fichier, avec leurs qualifications et leurs sources',
      format: 'Le format du fichier',
      year: 'Seulement une période : une année, une décennie ou un intervalle comme 1996-2000',
      person: 'Seulement ce qui concerne une personne ou un organisme, ou ce qu’ils disent',
      entry: 'Une seule entrée : quelques mots de son titre suffisent',
    },
    share: {
      description: 'Publier une entrée dans un salon, avec sa qualification et ses sources',
      entry: 'Une entrée : quelques mots de son titre suffisent',
      channel: 'Où ; dans ce salon si rien n’est indiqué',
      note: 'Une note de votre part, signée de votre nom et distincte de la chronologie',
      thread: 'Un fil ou un post de forum où publier',
    },
    settings: { description: 'Choisir qui voit les réponses, la langue, le fuseau et les rôles' },
    shareUndo: {
      description: 'Voir ce qui a été partagé en dernier sur ce serveur, et le retirer',
    },
    removePost: { name: 'Retirer cette publication' },
    about: {
      description: 'Ce qu’est cette chronologie, et comment lire ses réponses',
    },
    timeline: 'Quelle chronologie interroger ; toutes si rien n’est indiqué',
    today: {
      description: 'Ce qui s’est passé ce jour-là, toutes années confondues',
      day: 'Un autre jour, p. ex. 7 août ; aujourd’hui par défaut',
    },
    random: 'Une entrée au hasard',
    help: 'Ce que vous pouvez demander, par l’exemple',
    language: {
      description: 'Choisir la langue dans laquelle je vous réponds',
      automatic: 'Comme dans Discord',
      language: 'Votre langue ; « Comme dans Discord » annule ce choix',
    },
    check: { name: 'Vérifier avec la chronologie' },
  },
};

/** French has a no-break space before its high punctuation marks. */
export const fr = mapTexts(words, (text) =>
  text
    .replace(/ (?=[;!?])/gu, '\u202f')
    .replace(/ (?=[:»])/gu, '\u00a0')
    .replaceAll('« ', '«\u00a0'),
);

type Unit = Parameters<Messages['dates']['since']>[1];

function withArticle(date: string, unit: Unit): string {
  if (unit === 'season') return /^[éah]/u.test(date) ? `l’${date}` : `le ${date}`;
  if (unit === 'day' || unit === 'century') return `le ${date}`;
  return unit === 'decade' ? `les ${date}` : date;
}

function until(date: string, unit: Unit): string {
  const to = withArticle(date, unit);
  return to === date ? `jusqu’en ${date}` : `jusqu’${contract(`à ${to}`)}`;
}

/** "de le" is "du", "à les" is "aux", "de août" is "d’août". */
function contract(text: string): string {
  return text
    .replace(/^de le /u, 'du ')
    .replace(/^de les /u, 'des ')
    .replace(/^à le /u, 'au ')
    .replace(/^à les /u, 'aux ')
    .replace(/^de (?=[ao])/u, 'd’');
}
