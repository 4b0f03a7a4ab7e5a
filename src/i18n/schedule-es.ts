/** What members read about schedules, in Spanish. */
import type { Messages } from './en.ts';

export const schedule: Messages['schedule'] = {
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
    mention: 'Mencionar el rol elegido en /settings',
    timeline: 'De qué cronología; de todas si no se indica',
    list: 'Ver qué se publica y cuándo, y qué está en pausa',
    pause: 'Poner en pausa una publicación programada',
    resume: 'Reanudar una publicación en pausa',
    remove: 'Poner fin a una publicación programada',
    schedule: 'Cuál, como en /schedule list',
  },

  notHere:
    'Las publicaciones programadas funcionan en los servidores que me han añadido, no en los mensajes directos.',
  badTime: (typed) =>
    `**${typed}** no se puede leer como una hora. Hacen falta horas y minutos, como 09:00 o 21:30. No se ha añadido nada.`,
  badChoice: (typed) =>
    `**${typed}** no está entre las opciones. No se ha añadido nada; elija una de las que ofrece Discord.`,
  noRole: (permission) =>
    `No hay ningún rol elegido para mencionarlo. Quien tenga **${permission}** puede elegir uno en \`/settings\`. No se ha añadido nada.`,
  full: (limit) =>
    `Este servidor ya tiene ${limit} publicaciones programadas, el máximo. Antes hay que quitar una: \`/schedule remove\`.`,
  unavailable:
    'Discord no responde ahora sobre ese canal. No ha cambiado nada; vuelva a intentarlo dentro de un minuto.',
  added: (what, channel, due) =>
    `🗓️ **${what}** en <#${channel}>. La primera vez será <t:${due}:F> (<t:${due}:R>).`,
  inZone: (timeZone) => `Las horas son las de ${timeZone}; se cambia en \`/settings\`.`,
  silence: 'Los días sin entrada no se publica nada.',
  mayNotPing:
    'La mención solo llega al rol si todos pueden mencionarlo o si tengo en ese canal el permiso **Mencionar @everyone, @here y todos los roles**.',

  title: 'Qué se publica y cuándo',
  none: 'No se publica nada a horas fijas. Se empieza con `/schedule add`.',
  next: (due) => `próxima vez: <t:${due}:F>`,
  withMention: 'con mención',
  notServed: (timeline) => `⚠️ La cronología ${timeline} no está disponible por ahora`,
  pausedBy: (by, at) => `⏸️ en pausa por <@${by}> <t:${at}:R>`,
  pausedByMe: (at, why) => `⏸️ la puse yo en pausa <t:${at}:R>: ${why}`,
  isPaused: 'en pausa',

  which: (typed) =>
    `**${typed}** no es ninguna de las publicaciones de este servidor. Elija una de las que ofrece Discord o consulte \`/schedule list\`.`,
  paused: (what, channel) =>
    `⏸️ **${what}** en <#${channel}> queda en pausa. Se reanuda con \`/schedule resume\`.`,
  wasPaused: 'Ya estaba en pausa.',
  resumed: (what, channel, due) =>
    `▶️ **${what}** en <#${channel}> se reanuda. La próxima vez será <t:${due}:F> (<t:${due}:R>).`,
  wasActive: 'No estaba en pausa.',
  removed: (what, channel) => `🗑️ **${what}** en <#${channel}> ha terminado.`,

  whyPaused: {
    gone: 'el canal ya no existe o no lo veo',
    forbidden: 'no tengo permiso para publicar allí',
    refused: 'Discord rechazó la publicación',
    fault: 'algo falló por mi parte, y consta en mi registro',
  },
  lacks: (permissions) => `me falta ${permissions}`,
  notice: (what, channel, why) =>
    `⏸️ He puesto en pausa una publicación programada: **${what}** en <#${channel}>. El motivo: ${why}. Una vez resuelto, \`/schedule resume\` la reanuda; \`/schedule remove\` le pone fin.`,
};
