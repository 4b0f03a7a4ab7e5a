/** A bot with one command, as discord.js's guide teaches it: what `footprint.ts` compares with. */
import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';

const ping = new SlashCommandBuilder().setName('ping').setDescription('Replies with Pong!');

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('Pong!');
});
await client.login(process.env.DISCORD_TOKEN);
if (!client.isReady()) await once(client, Events.ClientReady);
await client.application.commands.set([ping]);
console.log('ready');
