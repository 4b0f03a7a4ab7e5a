/** What members read, in Spanish; the same in Spain and in Latin America. */
import { createPlurals } from './plurals.ts';
import type { Messages } from './en.ts';
const { number, counted } = createPlurals('es');

export const es: Messages = {
  locale: 'es',
  direction: 'ltr',

  list: (items) => items.join(', '),
  series: (parts) => parts.join('; '),
  quoted: (text) => `«${text}»`,
  labelled: (label, text) => `${label}: ${text}`,
  number: (value) => number(value),

  dates: {
    comma: ',',
    day: (numeral) => numeral,
    year: (numeral) => numeral,
    // After the date, because the date may have an article before it.
    approximate: (date) => `${date} (aprox.)`,
    uncertain: (date) => `${date} (fecha incierta)`,
    decade: (first) => `década de ${first}`,
    century: (nth, first, last) => `siglo ${nth} (${first}–${last})`,
    season: {
      spring: (year) => `primavera de ${year}`,
      summer: (year) => `verano de ${year}`,
      autumn: (year) => `otoño de ${year}`,
      winter: (year) => `invierno de ${year}`,
    },
    between: (from, to) => `${from} – ${to}`,
    fromTo: (from, to, fromUnit, toUnit) =>
      `${contract(`de ${withArticle(from, fromUnit)}`)} ${contract(`a ${withArticle(to, toUnit)}`)}`,
    oneBetween: (from, to, fromUnit, toUnit) =>
      `entre ${withArticle(from, fromUnit)} y ${withArticle(to, toUnit)}`,
    since: (from, unit) => `desde ${withArticle(from, unit)}`,
    until: (to, unit) => `hasta ${withArticle(to, unit)}`,
    orEarlier: (to) => `${to} o antes`,
    orLater: (from) => `${from} o después`,
    beganUnknown: (to, unit) => `hasta ${withArticle(to, unit)}, inicio desconocido`,
    endUnknown: (from, unit) => `desde ${withArticle(from, unit)}, final desconocido`,
  },

  standings: {
    established: {
      name: 'Hecho establecido',
      meaning:
        'Las fuentes independientes coinciden y ninguna de las partes interesadas lo pone en duda.',
    },
    'court-finding': {
      name: 'Conclusión judicial',
      meaning:
        'Lo concluyó un tribunal. «Sentencia en rebeldía» significa que la parte demandada no compareció: el tribunal solo oyó a una parte.',
    },
    'official-finding': {
      name: 'Conclusión oficial',
      meaning:
        'Lo concluyó o lo recogió una comisión de investigación o un grupo de expertos de las Naciones Unidas.',
    },
    statement: {
      name: 'Declaración oficial',
      meaning:
        'Un Gobierno, una autoridad o una parte lo anuncia o lo confirma, sin acusar a nadie.',
    },
    accusation: {
      name: 'Acusación',
      meaning:
        'Un Gobierno, una fiscalía o una parte acusa de ello a alguien; ningún tribunal lo ha examinado.',
    },
    reported: {
      name: 'Según informes',
      meaning: 'Lo afirman la prensa, un autor, un testigo o funcionarios cuyo nombre no se da.',
    },
    denial: {
      name: 'Desmentido',
      meaning: 'La parte acusada, o alguien en su nombre, afirma lo contrario.',
    },
    opinion: {
      name: 'Opinión',
      meaning: 'Una interpretación, un juicio o un pronóstico, no un hecho que pueda comprobarse.',
    },
  },
  defaultJudgment: 'sentencia en rebeldía',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  deniedBy: (who) => `Desmentido por ${who}`,
  startsWith: 'Empieza por',
  andMoreClaims: (count, standings) =>
    `${counted(count, { one: '# afirmación más', other: '# afirmaciones más' })} en la entrada completa: ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => `y ${number(count)} más`,
  heading: (asked, entries) => `**${asked}** · ${entries}`,
  entryCount: (count) => counted(count, { one: '# entrada', other: '# entradas' }),
  rangeOf: (first, last, all) => `${first}–${last} / ${all}`,
  pageOf: (page, pages) => `${page}/${pages}`,

  site: {
    overview: 'Resumen',
    search: 'Búsqueda',
    years: 'Años',
    entries: 'Entradas',
    bodies: 'Instituciones',
    says: 'Lo que dicen',
    record: 'Según la cronología:',
    cite: 'Cómo citar esta página',
    changes: 'Cambios',
    downloads: 'Descargas',
    permanent: 'Dirección de esta afirmación',
    skip: 'Ir al contenido',
    query: 'Palabras, nombres en cualquier grafía, lugares',
    nothing:
      'No se encontró nada. Pruebe con menos palabras. En Discord, /search entiende más: nombres mal escritos y preguntas en seis idiomas.',
    similar: 'Nada se escribe así. Estos nombres se parecen:',
    needsScript: 'La búsqueda necesita JavaScript. Sin él, las listas de arriba llevan a todo.',
  },

  chart: {
    nothing: (asked) => `La cronología no tiene nada que dibujar sobre ${asked}.`,
    dataOf: (date) => `Datos del ${date}`,
    noPicture: 'La imagen no se puede dibujar en este momento.',
    query: (query) => `«${query}»`,
    denied: 'Desmentido',
    faded: 'Difuminado: fecha imprecisa o fuera del cuadro',
    highest: (count) => `columna más alta: ${number(count)}`,
    altText: (title, count) => `Gráfico de la cronología: ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'Abrir en la web',
    chart: 'Gráfico',
    legend: 'Cómo leer esto',
    readSource: 'Leer la fuente',
    share: 'Compartir',
    fullEntry: 'Entrada completa',
    remove: 'Quitar',
    earlier: '← Anterior',
    later: 'Posterior →',
    backToList: 'Volver a la lista',
    backToCheck: 'Volver a la comprobación',
    allNames: 'Todos los nombres',
    inTimeOrder: 'Cronológico',
    bestFirst: 'Por relevancia',
    newestFirst: 'Más recientes primero',
  },
  pickEntry: 'Leer una entrada completa…',
  pickPerson: '¿De quién se trata?',
  pickSource: 'Acerca de una fuente…',
  pickMentioned: 'Leer quién es una persona nombrada…',

  entry: {
    allClaims: (count) => `Todas las afirmaciones (${number(count)})`,
    differ: (count) => `Donde los relatos difieren (${number(count)})`,
    people: 'Personas',
    sources: 'Fuentes',
    errata: 'Donde los relatos difieren',
    unanswered: 'No se encontró respuesta de la parte acusada.',
    othersUnanswered: 'A las demás afirmaciones no se encontró respuesta de la parte acusada.',
    erratum: (said, where, record) => `${where}: «${said}»\n**Lo que consta:** ${record}`,
  },

  person: {
    aliases: 'Otros nombres',
    weak: 'Nombres que otros también llevan; solos no bastan',
    disputed: 'En disputa',
    namesakes: 'No confundir con',
    says: (count) => `Declaraciones (${number(count)})`,
    mentions: (count) => `Menciones (${number(count)})`,
    nobodyMentions: 'Ninguna entrada de la cronología menciona a esta persona.',
    several: (name) => `**${name}** puede referirse a varias personas. ¿De quién se trata?`,
    close: (name) =>
      `Nadie se llama **${name}** en la cronología. ¿Se trata de alguna de estas personas?`,
    nobody: (name) =>
      `Nadie se llama **${name}** en la cronología y ningún nombre se le parece. Eso no dice nada de esa persona; solo que esta cronología no la menciona.`,
    namedIn: (count) =>
      counted(count, {
        one: 'Sin página propia; su nombre aparece en # entrada:',
        other: 'Sin página propia; su nombre aparece en # entradas:',
      }),
    onlyWords: (name, count) =>
      `Nadie se llama **${name}** en la cronología y ningún nombre se le parece. La palabra sí aparece en ${counted(count, { one: '# entrada', other: '# entradas' })}, quizá como otro nombre, un lugar o una cosa.`,
    weakName: (name) =>
      `**${name}** no basta por sí solo para saber de quién se trata: otros también llevan ese nombre. En la cronología es uno de los nombres de:`,
    namesake: (name, note) => `**${name}** no figura en la cronología. ${note}`,
    takenFor: 'A veces se confunde con',
  },

  year: {
    none: (period) => `La cronología no contiene nada para este periodo: **${period}**.`,
    inAnyYear: (day) => `${day} en cualquier año`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined
        ? `${year} · sin entradas`
        : `${year} · sin entradas; las más próximas son de ${nearest}`,
    nearest: 'Los años más cercanos con entradas:',
    withEntries: (year, entries) => `${year} (${number(entries)})`,
    unreadable: (typed) =>
      `**${typed}** no se puede leer como una fecha. Sirven un año (1998), una década (1990s), un periodo (1996-2000), un mes (agosto de 1998) o un día (7 de agosto de 1998).`,
    ambiguous: (typed) => `**${typed}** se puede leer de varias maneras. ¿Cuál es la correcta?`,
    impossible: (typed) =>
      `**${typed}** no existe en ningún calendario. Comprueba el día del mes, y que el periodo empiece antes de terminar.`,
    withoutYear: (typed) =>
      `**${typed}** es un día sin año. Pulsa un día para ver qué pasó ese día en cualquier año.`,
  },

  search: {
    bestFirst: 'por relevancia',
    newestFirst: 'de la más reciente a la más antigua',
    oldestFirst: 'entre las mejores, la más antigua primero',
    counted: (count) =>
      `cuántas: ${counted(count, { one: '# entrada encontrada', other: '# entradas encontradas' })}`,
    countedAtLeast: (count) => `cuántas: al menos ${number(count)} entradas encontradas`,
    nothing: (query) => `La cronología no contiene nada sobre **${query}**.`,
    nearest: (query) => `Nada coincide del todo con **${query}**; lo más cercano:`,
    empty: 'No hay nada que buscar: escribe unas palabras, un nombre o un año.',
    tooLong: (longest) =>
      `Es demasiado largo (${number(longest)} caracteres como máximo). Bastan unas palabras, un nombre o un año.`,
    understood: 'Se ha entendido',
    time: (text) => `fecha: ${text}`,
    person: (name) => `persona: ${name}`,
    speaker: (names) => `dicho por: ${names}`,
    timeSaid: (text) => `fecha de lo dicho: ${text}`,
    saidOn: (date) => `dicho: ${date}`,
    anyOf: (typed, names) => `«${typed}»: ${names}`,
    standing: (name) => `carácter: ${name}`,
    words: (searched) => `palabras: ${searched}`,
    excluded: (left) => `sin ${left}`,
    corrected: (typed, used) => `«${typed}» no aparece en ninguna parte; se ha buscado «${used}»`,
    unknown: (missing) => `sin resultados para ${missing}`,
    hint: 'Con menos palabras se encuentra más. `/person` pregunta por un nombre y `/year`, por una fecha.',
  },

  source: {
    copyAt: (host) => `copia en ${host}`,
    linkOpens: (copy) => `El enlace abre: ${copy}`,
    readOn: (date) => `Consulta: ${date}`,
    readVia: (where) => `Texto leído en: ${where}`,
    character: (what) => `Qué es: ${what}`,
    issued: 'Publicación',
    publisher: 'Editor',
    noLink: 'Sin enlace: no se consultó la página del propio editor.',
    unused: 'Ninguna entrada se apoya en ella.',
  },

  about: {
    counts: (entries, claims, sources, people) =>
      [
        counted(entries, { one: '# entrada', other: '# entradas' }),
        counted(claims, { one: '# afirmación', other: '# afirmaciones' }),
        counted(sources, { one: '# fuente', other: '# fuentes' }),
        counted(people, { one: '# persona', other: '# personas' }),
      ].join(' · '),
    span: (from, to) => `de ${from} a ${to}`,
    version: (version, updated) => `Versión ${version}, ${updated}`,
    licence: 'Licencia',
    corrections: '¿Hay un error?',
    ask: 'Para preguntar:',
    commands:
      '`/year`, `/person`, `/search`, `/entry`, `/source`; o bien, en el menú de un mensaje, Aplicaciones, **Contrastar con la cronología**.',
  },

  legend: {
    title: 'Cómo leer una respuesta',
    intro:
      'Cada afirmación indica con qué firmeza se sostiene, quién la hace y dónde se puede leer. Que figure aquí no la hace cierta; conviene ver el desmentido que la acompaña.',
  },

  check: {
    heading: 'Lo que dice la cronología sobre este mensaje',
    nothing:
      'La cronología no dice nada sobre este mensaje: no nombra a nadie ni ninguna fecha que conozca, y ninguna entrada trata de él. Eso no lo hace ni verdadero ni falso.',
    noText: 'Ese mensaje no tiene texto que contrastar.',
    names: 'Personas nombradas',
    entries: (count) =>
      counted(count, { one: '# entrada habla de esto', other: '# entradas hablan de esto' }),
    namesOnly: (count) =>
      counted(count, {
        one: '# entrada nombra las mismas personas, lugares o fechas',
        other: '# entradas nombran las mismas personas, lugares o fechas',
      }),
    otherwise: (said, recorded) => `El mensaje dice ${said}; en la cronología consta ${recorded}.`,
    timeAlone: (times) =>
      `El mensaje nombra ${times} y nada más que figure en la cronología. Lo que hay en ella de esa época:`,
  },

  export: {
    made: (entries, format, on) => `${entries} en ${format}, a fecha de ${on}.`,
    withoutDay: (entries) =>
      `${entries} sin día exacto: no en el calendario, que haría la fecha más segura de lo que es.`,
    holds:
      'El archivo recoge, para cada afirmación, su calificación, quién la hace, sus fuentes y sus desmentidos. Sus rótulos están en inglés.',
    which: (typed) =>
      `**${typed}** puede referirse a varias cosas. Pregunta de nuevo con la que quieras decir:`,
    unknown: (typed) =>
      `La cronología no tiene a nadie ni ninguna entrada con el nombre **${typed}**. Elige una de las opciones que aparecen al escribir.`,
    nothing: 'Ninguna entrada cumple todo eso, así que no hay nada que exportar.',
    tooLarge:
      'Es demasiado para un archivo: Discord admite 10 MB. Exporta un año, una persona o una entrada.',
    unknownFormat: 'No sé escribir ese formato. Elige uno de los que ofrece Discord.',
    mayNot: (permission) =>
      `Pueden exportar los miembros con el permiso **${permission}** o con el rol que puede compartir.`,
    notHere: 'Exportar funciona en los servidores que me han añadido, no en los mensajes directos.',
  },

  share: {
    formTitle: 'Compartir una entrada',
    which: '¿Qué entrada?',
    where: '¿En qué canal?',
    note: 'Una nota propia',
    noteHint: 'Opcional. Sobre la entrada, firmada con tu nombre y aparte de la cronología.',
    noteBy: (name) => `Nota de ${name}`,
    noteApart: 'Palabras de la moderación, ajenas a la cronología',
    done: (channel) => `Publicado en <#${channel}>.`,
    open: 'Abrir la publicación',
    before: (by, at, url) =>
      `<@${by}> compartió esa entrada en ese canal <t:${at}:R>: ${url}\n¿Publicarla otra vez?`,
    again: 'Publicarla otra vez',
    whichToPost: '¿Cuál de estas publico?',
    underWay: 'Ya se está publicando.',
    failedBefore: 'No se pudo publicar cuando se pidió. Comparte la entrada de nuevo.',
    mayNot: (permission) =>
      `Pueden compartir los miembros con el permiso **${permission}** o con el rol que el servidor haya elegido para ello.`,
    notHere:
      'Compartir funciona en los servidores que me han añadido, no en los mensajes directos.',
    channelGone: 'No veo ese canal. Puede que se haya eliminado o que esté oculto para mí.',
    channelUnavailable:
      'Discord no responde ahora sobre ese canal. No ha cambiado nada; vuelve a intentarlo dentro de un minuto.',
    notAChannel: (channel) =>
      `<#${channel}> no admite mensajes. Elige un canal de texto, un hilo o un foro.`,
    youMayNotWrite: (channel) =>
      `No tienes permiso para escribir en <#${channel}>, así que no publico allí en tu nombre.`,
    botLacks: (channel, permissions) =>
      `No puedo publicar en <#${channel}>. Me falta: ${permissions}. Quien gestione el canal puede concedérmelo.`,
    forbidden: (channel) =>
      `Discord no me permite publicar en <#${channel}>. Comprueba mis permisos en ese canal.`,
    unavailable:
      'Discord no ha aceptado la publicación. No se ha publicado nada; vuelve a intentarlo dentro de un minuto.',
    doneUnrecorded: (channel) =>
      `Publicado en <#${channel}>, pero no he podido anotarlo: no podré quitarlo y \`/share-undo\` no lo mostrará. Para retirarlo, borra el propio mensaje.`,
    maybeBefore: (by, at, channel) =>
      `Tenía que publicar esa entrada en <#${channel}> <t:${at}:R> para <@${by}>, y no sé si la publicación llegó. Míralo antes allí. ¿La publico otra vez?`,
    removalUncertain:
      'Discord no ha confirmado que la publicación se haya quitado. Vuelve a intentarlo dentro de un minuto.',
    uncertain: (channel) =>
      `Discord no ha confirmado la publicación y no puedo ver si está en <#${channel}>. Míralo allí antes de volver a compartirla.`,
    refused: {
      archived: (channel) =>
        `No se ha publicado nada: el hilo <#${channel}> está archivado o bloqueado. Vuelve a abrirlo o elige otro lugar.`,
      filtered: (channel) =>
        `No se ha publicado nada: el AutoMod del servidor lo ha bloqueado en <#${channel}>. Quien gestiona el servidor puede ver el motivo.`,
      other: (channel) =>
        `No se ha publicado nada: Discord ha rechazado esta publicación en <#${channel}>, y volver a intentarlo no servirá. He anotado el motivo en mi registro.`,
    },
    noteTooLong: (longest, length) =>
      `Una nota puede tener ${number(longest)} caracteres, y la tuya tiene ${number(length)}. No se ha publicado nada.`,
    yourNote: 'Tu nota:',
    latest: 'Últimas entradas compartidas',
    none: 'No hay nada que quitar: ya no queda ninguna entrada compartida en este servidor.',
    listed: (by, channel, at) => `<@${by}> · <#${channel}> · <t:${at}:R>`,
    removeNumber: (position) => `Quitar ${position}`,
    undoHint: '¿Cuál quieres quitar?',
    askRemove: (position) => `¿Quitar la publicación **${number(position)}**?`,
    removeSure: 'Sí, quitar',
    keep: 'Dejarla',
    removed: (title, channel) => `Se ha quitado **${title}** de <#${channel}>.`,
    removedPosition: (position) => `Se ha quitado la publicación **${number(position)}**.`,
    isRemoved: 'quitada',
    removedBefore: 'Ya se había quitado.',
    unknown: 'No conozco esa publicación en este servidor.',
    notShared:
      'Aquí solo se pueden quitar entradas que se compartieron a través de mí en este servidor. Este mensaje no es una de ellas.',
    cannotRemove:
      'Discord no me permite quitar esa publicación. Quien gestione los mensajes puede eliminarla.',
    offerGone: 'Esa propuesta ya no está disponible. Comparte la entrada de nuevo.',
  },

  schedule: {
    post: {
      onThisDay: (day) => `📅 **Tal día como hoy · ${day}**`,
      thisWeek: '📅 **Esta semana en la cronología**',
      ofTheDay: '📖 **La entrada del día**',
      ofTheWeek: '📖 **La entrada de la semana**',
    },

    content: {
      'on-this-day': 'Tal día como hoy',
      nearest: 'Tal día como hoy, o lo más cercano de la semana',
      'in-order': 'Una entrada, por orden cronológico',
      random: 'Una entrada al azar',
    },
    weekdays: {
      1: 'lunes',
      2: 'martes',
      3: 'miércoles',
      4: 'jueves',
      5: 'viernes',
      6: 'sábado',
      7: 'domingo',
    },
    everyDay: (time) => `cada día a las ${time}`,
    everyWeek: (weekday, time) => `cada ${weekday} a las ${time}`,

    command: {
      description: 'Publicar entradas en un canal a horas fijas',
      add: 'Hacer que se publiquen entradas en un canal cada día o cada semana',
      what: 'Qué se publica',
      whatChoices: {
        'on-this-day': 'Tal día como hoy: entradas del mismo día y mes; nada los demás días',
        nearest: 'Tal día como hoy o, si no hay, la entrada más cercana de la semana',
        'in-order': 'Una entrada, por orden cronológico',
        random: 'Una entrada al azar; cada una sale una vez antes de repetirse ninguna',
      },
      time: 'A qué hora, en la zona horaria de este servidor; p. ej., 09:00',
      every: 'Cada día, o un día de la semana; cada día si no se indica',
      day: 'Día',
      channel: 'Dónde; en este canal si no se indica',
      mention: 'Mencionar el rol que un administrador eligió para esto en /settings',
      silent: 'Publicar sin notificar a nadie',
      publish: 'En un canal de anuncios: también en los servidores que lo siguen',
      timeline: 'De qué cronología; de todas si no se indica',
      list: 'Ver qué se publica y cuándo, y qué está en pausa',
      pause: 'Poner en pausa una publicación programada',
      resume: 'Reanudar una publicación en pausa',
      remove: 'Quitar una publicación programada',
      schedule: 'Cuál, como en /schedule list',
    },

    mayNot: (permission) =>
      `Las publicaciones programadas están reservadas a los miembros con el permiso **${permission}**.`,
    notHere:
      'Las publicaciones programadas funcionan en los servidores que me han añadido, no en los mensajes directos.',
    badTime: (typed) =>
      `**${typed}** no se puede leer como una hora. Hacen falta horas y minutos, como 09:00 o 21:30. No se ha añadido nada.`,
    whichTime: (typed) =>
      `**${typed}** se puede leer de varias maneras. ¿A qué hora hay que publicar?`,
    badChoice: (typed) =>
      `**${typed}** no está entre las opciones. No se ha añadido nada; elige una de las que ofrece Discord.`,
    noRole: (permission) =>
      `No hay ningún rol elegido para mencionarlo. Quien tenga **${permission}** puede elegir uno en \`/settings\`. No se ha añadido nada.`,
    notAnnouncement: (channel) =>
      `<#${channel}> no es un canal de anuncios, así que ningún servidor puede seguirlo. No se ha añadido nada; elige un canal de anuncios u omite \`publish\`.`,
    full: (limit) =>
      `Este servidor ya tiene ${limit} publicaciones programadas, el máximo. Antes hay que quitar una: \`/schedule remove\`.`,
    added: (what, channel, due) =>
      `🗓️ **${what}** en <#${channel}>. La primera vez será <t:${due}:F> (<t:${due}:R>).`,
    inZone: (timeZone, permission) =>
      `Las horas son las de la zona horaria de este servidor, ${timeZone}. Quien tenga **${permission}** puede cambiarla en \`/settings\`.`,
    silence: 'Los días sin entrada no se publica nada.',
    isSilent: 'Sus mensajes no notifican a nadie.',
    isPublished: 'Sus mensajes llegan también a los servidores que siguen el canal.',
    mayNotPing:
      'La mención solo llega al rol si todos pueden mencionarlo o si tengo en ese canal el permiso **Mencionar @everyone, @here y todos los roles**.',

    title: 'Qué se publica y cuándo',
    none: 'Todavía no hay nada programado. Se programa con `/schedule add`.',
    next: (due) => `próxima vez: <t:${due}:F>`,
    withMention: 'con mención',
    silent: 'sin notificación',
    published: 'también en los servidores que siguen el canal',
    notServed: (timeline) => `⚠️ La cronología ${timeline} no está disponible por ahora`,
    pausedBy: (by, at) => `⏸️ en pausa por <@${by}> <t:${at}:R>`,
    pausedByMe: (at, why) => `⏸️ la puse yo en pausa <t:${at}:R>: ${why}`,
    isPaused: 'en pausa',

    which: (typed) =>
      `**${typed}** no es ninguna de las publicaciones programadas de este servidor. Elige una de las que ofrece Discord o consulta \`/schedule list\`.`,
    paused: (what, channel) =>
      `⏸️ **${what}** en <#${channel}> queda en pausa. Se reanuda con \`/schedule resume\`.`,
    wasPaused: 'Ya estaba en pausa.',
    resumed: (what, channel, due) =>
      `▶️ **${what}** en <#${channel}> se reanuda. La próxima vez será <t:${due}:F> (<t:${due}:R>).`,
    wasActive: 'No estaba en pausa.',
    removed: (what, channel) =>
      `🗑️ Se ha quitado **${what}** en <#${channel}>. No publicará nada más.`,

    whyPaused: {
      gone: 'el canal ya no existe o no lo veo',
      forbidden: 'no tengo permiso para publicar allí',
      refused: 'Discord rechazó la publicación',
      fault: 'algo falló por mi parte, y consta en mi registro',
    },
    lacks: (permissions) => `me falta ${permissions}`,
    notice: (what, channel, why) =>
      `⏸️ He puesto en pausa una publicación programada: **${what}** en <#${channel}>. El motivo: ${why}. Una vez resuelto, \`/schedule resume\` la reanuda; \`/schedule remove\` la quita.`,
  },

  settings: {
    hint: 'Administras este servidor: con `/settings` eliges quién ve las respuestas, el idioma y la zona horaria. Solo lo digo una vez.',
    notHere:
      'Los ajustes existen en los servidores que me han añadido, no en los mensajes directos.',
    title: 'Ajustes de este servidor',
    answers: 'Respuestas',
    answersAre: { private: 'Solo las ve quien pregunta', public: 'Las ven todos' },
    here: 'Respuestas en este canal',
    asServer: 'Como en el servidor',
    language: 'Idioma',
    membersOwn: 'El de cada miembro',
    timeZone: 'Zona horaria',
    timeZoneHint: 'Por su nombre IANA, como Europe/Madrid; con una ciudad o un país, pregunto cuál',
    noTimeZone: (typed) => `**${typed}** no es una zona horaria conocida.`,
    placelessZone: (typed) =>
      `**${typed}** no nombra ningún lugar: no cambiaría con el horario de verano.`,
    whichZone:
      '¿Qué zona es? Todavía no ha cambiado nada, y se conserva lo demás que hayas rellenado.',
    noZoneClose:
      'Escribe una ciudad grande, un país o un nombre como Europe/Madrid. Todavía no ha cambiado nada, y se conserva lo demás que hayas rellenado.',
    zoneAgain: 'Escribirla de nuevo…',
    shareRole: 'Rol que también puede compartir',
    mentionRole: 'Rol mencionado en publicaciones programadas',
    nobody: 'Ningún rol',
    changeAnswers: 'Respuestas, idioma y hora',
    changeRoles: 'Roles',
    export: 'Exportar como JSON',
    exported:
      'Todo lo que guardo sobre este servidor, salvo el registro de lo publicado a horas fijas y las preguntas largas de sus miembros, que se guardan para los botones de las respuestas.',
    erase: 'Eliminarlo todo…',
    eraseQuestion:
      'Se eliminará todo lo que guardo sobre este servidor: ajustes, publicaciones programadas y el registro de lo compartido y modificado. Lo publicado en los canales se queda. No se puede deshacer.',
    eraseSure: 'Eliminar todo lo de este servidor',
    erased: 'Se ha eliminado todo lo de este servidor.',
    mayNot: (permission) =>
      `Los ajustes están reservados a los miembros con el permiso **${permission}**.`,
  },

  permissions: {
    view: 'Ver canal',
    send: 'Enviar mensajes',
    sendInThreads: 'Enviar mensajes en hilos',
    embed: 'Insertar enlaces',
    manageMessages: 'Gestionar mensajes',
    manageServer: 'Gestionar servidor',
  },

  today: {
    heading: (day: string, entries: string) => `**Tal día como hoy · ${day}** · ${entries}`,
    none: (day: string) =>
      `Ninguna entrada de la cronología lleva la fecha del **${day}**, en ningún año.`,
    nearest: 'Los días más próximos con entradas:',
    impossible: (typed: string) =>
      `**${typed}** no existe en ningún año. Comprueba el día del mes.`,
    unreadable: (typed: string) =>
      `No reconozco **${typed}** como un día. Escribe un día y un mes, por ejemplo 7 de agosto.`,
  },

  random: {
    heading: '**Una entrada al azar**',
    another: 'Otra',
  },

  help: {
    title: '**Qué puedes preguntar**',
    year: (example: string) =>
      `\`/year\` pregunta por una época: ${example}, años 1990, agosto de 1998, el año pasado.`,
    person: (example: string) =>
      `\`/person\` dice quién es alguien, en cualquier grafía o escritura: ${example}.`,
    search: (example: string) => `\`/search\` admite palabras, nombres y años juntos: ${example}.`,
    today: '`/today` muestra qué pasó tal día como hoy, y `/random` una entrada al azar.',
    check:
      'Abre el menú de un mensaje y elige **Aplicaciones → Contrastar con la cronología** para ver qué dice de él.',
    more: '`/entry` y `/source` abren una entrada o una fuente, `/about` dice qué se ofrece, `/language` fija tu propio idioma.',
    try: 'O prueba un ejemplo:',
  },

  report: {
    button: '¿Hay algún error?',
    how: (corrections: string, id: string) =>
      `Para avisar de un error en la entrada \`${id}\`, indica este identificador, qué afirmación no es correcta, qué es lo correcto y dónde se puede leer.\n**A quién avisar:** ${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `A partir de ahora te respondo en ${name.toLowerCase()}, en todos los servidores y en mensajes directos. Las entradas siguen en el idioma de su cronología. \`/language\` lo cambia.`,
    automatic: 'Ya no guardo un idioma para ti. Respondo en el del servidor o en el de tu Discord.',
  },

  notFound: {
    entry: (typed) => `Ninguna entrada se llama **${typed}**.`,
    entryGone:
      'Esa entrada ya no está en la cronología. Puede que haya cambiado de nombre o se haya unido a otra; `/search` encuentra lo que hay ahora.',
    personGone:
      'Esa persona ya no está en la cronología. `/person` encuentra a quien figura en ella.',
    source: (typed) => `Ninguna fuente se llama **${typed}**.`,
    sourceGone: 'Esa fuente ya no está en la cronología.',
    didYouMean: '¿Se trata de alguna de estas?',
    didYouMeanNamed: (names) => `¿Se trata de ${names}?`,
    timeline: (typed, known) => `Ninguna cronología se llama **${typed}**. Hay: ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `Lo siento, algo ha fallado por mi parte. Si avisas de ello, indica esta referencia: \`${reference}\`.`,
    store: {
      busy: 'Ahora no puedo guardar nada: mi base de datos está ocupada o no responde. No se ha publicado nada; vuelve a intentarlo dentro de un minuto.',
      full: 'Ahora no puedo guardar nada: el disco de mi base de datos está lleno. No se ha publicado nada. Quien me administra tiene que hacer sitio.',
      readonly:
        'Ahora no puedo guardar nada: mi base de datos es de solo lectura. No se ha publicado nada. Quien me administra tiene que arreglarlo.',
      replaced:
        'Ahora no puedo guardar nada: el archivo de mi base de datos se ha movido o sustituido. No se ha publicado nada. Quien me administra tiene que arreglarlo.',
    },
    unknownCommand: (name) =>
      `No conozco el comando **${name}**. Puede ser de una versión anterior; prueba uno de los que muestra Discord al escribir \`/\`.`,
    olderButton: 'Ese botón es de una versión anterior. Vuelve a preguntar con un comando.',
    unknownButton: 'No conozco ese botón. Vuelve a preguntar con un comando.',
    queryGone: 'Ya no sé qué se preguntó aquí. Vuelve a preguntar con `/search`.',
    questionGone: 'Esa pregunta ya no está abierta. Usa el comando de nuevo.',
    tooFast: 'Son muchas consultas seguidas. Espera unos segundos y vuelve a preguntar.',
    tooBusy: 'Ahora mismo recibo demasiadas consultas. Vuelve a preguntar dentro de un minuto.',
  },

  commands: {
    year: {
      description:
        'Lo que contiene la cronología para un año, una década, un periodo, un mes o un día',
      year: 'p. ej., 1998, 1990s, 1996-2000, agosto de 1998',
    },
    person: {
      description: 'Quién es alguien en la cronología, con cualquier grafía del nombre',
      name: 'Un nombre, en cualquier grafía o alfabeto',
    },
    search: {
      description: 'Buscar entradas por palabras, nombres y años, en cualquier mezcla',
      query: 'p. ej., al-Masri 2020; "comillas" para una frase y -palabra para excluirla',
    },
    entry: {
      description: 'Una entrada completa: cada afirmación, quién la hace y dónde se puede leer',
      id: 'Una entrada: bastan unas palabras de su título',
    },
    source: {
      description: 'Qué es una fuente, dónde se puede leer y qué se apoya en ella',
      id: 'Una fuente: bastan unas palabras de su título, o su autor',
    },
    chart: {
      description: 'Ver entradas en imagen: un eje de tiempo con sus calificaciones',
      from: 'Desde cuándo: un año, un mes o un día',
      to: 'Hasta cuándo: un año, un mes o un día',
      person: 'Solo lo que trata de una persona u organismo, o lo que dicen',
      query: 'Solo lo que encuentra una búsqueda: palabras, nombres, años',
    },
    export: {
      description: 'Obtener entradas en un archivo, con sus calificaciones y fuentes',
      format: 'El formato del archivo',
      year: 'Solo una época: un año, una década o un intervalo como 1996-2000',
      person: 'Solo lo que trata de una persona u organismo, o lo que dicen',
      entry: 'Solo una entrada: bastan unas palabras de su título',
    },
    share: {
      description: 'Publicar una entrada en un canal, con su calificación y sus fuentes',
      entry: 'Una entrada: bastan unas palabras de su título',
      channel: 'Dónde; en este canal si no se indica',
      note: 'Una nota propia, firmada con tu nombre y aparte de la cronología',
      thread: 'Un hilo o una publicación de foro donde publicar',
    },
    settings: {
      description: 'Elegir quién ve las respuestas, el idioma, la zona horaria y los roles',
    },
    shareUndo: { description: 'Ver lo último que se compartió en este servidor y quitarlo' },
    removePost: { name: 'Quitar esta publicación' },
    about: {
      description: 'Qué es esta cronología y cómo leer sus respuestas',
    },
    timeline: 'Qué cronología consultar; todas si no se indica',
    today: {
      description: 'Qué pasó tal día como hoy, en cualquier año',
      day: 'Otro día, p. ej. 7 de agosto; hoy si no se indica',
    },
    random: 'Una entrada al azar',
    help: 'Qué puedes preguntar, con ejemplos',
    language: {
      description: 'Elige el idioma en que recibes las respuestas',
      automatic: 'Como en Discord',
      language: 'Tu idioma; «Como en Discord» anula la elección',
    },
    check: { name: 'Contrastar con la cronología' },
  },
};

type Unit = Parameters<Messages['dates']['since']>[1];

function withArticle(date: string, unit: Unit): string {
  if (unit === 'decade' || date.startsWith('primavera')) return `la ${date}`;
  return unit === 'month' || unit === 'year' ? date : `el ${date}`;
}

/** "de el" is "del", "a el" is "al". */
function contract(text: string): string {
  return text.replace(/^(de|a) el /u, (_, word: string) => `${word}l `);
}
