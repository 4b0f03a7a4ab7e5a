/** What members read about schedules, in French; `fr` sets the spaces before its high marks. */
import type { Messages } from './en.ts';

export const schedule: Messages['schedule'] = {
  post: {
    onThisDay: (day) => `📅 **Ce jour-là · ${day}**`,
    thisWeek: '📅 **Cette semaine dans la chronologie**',
    ofTheDay: '📖 **L’entrée du jour**',
    ofTheWeek: '📖 **L’entrée de la semaine**',
  },

  content: {
    'on-this-day': 'Ce jour-là',
    nearest: 'Ce jour-là, ou le plus proche de la semaine',
    'in-order': 'Une entrée, dans l’ordre du temps',
    random: 'Une entrée au hasard',
  },
  everyDay: (time) => `tous les jours à ${time}`,
  everyWeek: (weekday, time) => `chaque ${weekday} à ${time}`,

  command: {
    description: 'Publier des entrées dans un salon à heures fixes',
    add: 'Faire publier des entrées dans un salon, chaque jour ou chaque semaine',
    what: 'Ce qui est publié',
    whatChoices: {
      'on-this-day':
        'Ce jour-là : les entrées du même jour et du même mois ; rien les autres jours',
      nearest: 'Ce jour-là, ou à défaut l’entrée la plus proche de la semaine',
      'in-order': 'Une entrée, dans l’ordre du temps',
      random: 'Une entrée au hasard ; chacune une fois avant qu’une autre ne revienne',
    },
    time: 'À quelle heure, dans le fuseau horaire de ce serveur, p. ex. 09:00',
    every: 'Chaque jour, ou un jour par semaine ; chaque jour si rien n’est indiqué',
    day: 'Jour',
    channel: 'Où ; dans ce salon si rien n’est indiqué',
    mention: 'Mentionner le rôle choisi dans /settings',
    timeline: 'De quelle chronologie ; de toutes si rien n’est indiqué',
    list: 'Voir ce qui est publié et quand, et ce qui est suspendu',
    pause: 'Suspendre une publication régulière',
    resume: 'Reprendre une publication suspendue',
    remove: 'Mettre fin à une publication régulière',
    schedule: 'Laquelle, comme dans /schedule list',
  },

  notHere:
    'Les publications régulières existent sur les serveurs qui m’ont ajouté, pas dans les messages privés.',
  badTime: (typed) =>
    `**${typed}** ne se lit pas comme une heure. Il faut des heures et des minutes, comme 09:00 ou 21:30. Rien n’a été ajouté.`,
  badChoice: (typed) =>
    `**${typed}** n’est pas au nombre des choix. Rien n’a été ajouté ; prenez l’un de ceux que Discord propose.`,
  noRole: (permission) =>
    `Aucun rôle à mentionner n’a été choisi. Un membre ayant **${permission}** peut en choisir un dans \`/settings\`. Rien n’a été ajouté.`,
  full: (limit) =>
    `Ce serveur a déjà ${limit} publications régulières, le maximum. Il faut d’abord en retirer une : \`/schedule remove\`.`,
  unavailable:
    'Discord ne me répond pas au sujet de ce salon pour l’instant. Rien n’a été modifié ; réessayez dans une minute.',
  added: (what, channel, due) =>
    `🗓️ **${what}** dans <#${channel}>. Première fois : <t:${due}:F> (<t:${due}:R>).`,
  inZone: (timeZone) =>
    `Les heures sont celles de ${timeZone} ; \`/settings\` permet d’en changer.`,
  silence: 'Les jours sans entrée passent sous silence.',
  mayNotPing:
    'La mention n’atteint le rôle que si tout le monde peut le mentionner, ou si j’ai dans ce salon la permission **Mentionner @everyone, @here et tous les rôles**.',

  title: 'Ce qui est publié, et quand',
  none: 'Rien n’est publié à heures fixes. `/schedule add` permet de commencer.',
  next: (due) => `prochaine fois : <t:${due}:F>`,
  withMention: 'avec mention',
  notServed: (timeline) => `⚠️ La chronologie ${timeline} n’est pas disponible actuellement`,
  pausedBy: (by, at) => `⏸️ suspendue par <@${by}> <t:${at}:R>`,
  pausedByMe: (at, why) => `⏸️ suspendue par mes soins <t:${at}:R> : ${why}`,
  isPaused: 'suspendue',

  which: (typed) =>
    `**${typed}** n’est aucune des publications de ce serveur. Prenez l’une de celles que Discord propose, ou consultez \`/schedule list\`.`,
  paused: (what, channel) =>
    `⏸️ **${what}** dans <#${channel}> : publication suspendue. \`/schedule resume\` la reprend.`,
  wasPaused: 'Elle était déjà suspendue.',
  resumed: (what, channel, due) =>
    `▶️ **${what}** dans <#${channel}> : publication reprise. Prochaine fois : <t:${due}:F> (<t:${due}:R>).`,
  wasActive: 'Elle n’était pas suspendue.',
  removed: (what, channel) => `🗑️ **${what}** dans <#${channel}> : publication terminée.`,

  whyPaused: {
    gone: 'le salon a disparu, ou il m’est caché',
    forbidden: 'je n’ai pas le droit d’y publier',
    refused: 'Discord a refusé la publication',
    fault: 'une erreur s’est produite de mon côté, consignée dans mon journal',
  },
  lacks: (permissions) => `il me manque ${permissions}`,
  notice: (what, channel, why) =>
    `⏸️ J’ai suspendu une publication régulière : **${what}** dans <#${channel}>. La raison : ${why}. Une fois la chose réglée, \`/schedule resume\` la reprend ; \`/schedule remove\` y met fin.`,
};
