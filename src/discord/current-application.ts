/** The application that a bot's token belongs to. */
import type { REST } from 'discord.js';
import { Routes, type APIApplication } from 'discord-api-types/v10';
import { NotDiscord } from './discord-failure.ts';

/** `rest` holds the token. */
export async function currentApplication(rest: REST): Promise<APIApplication> {
  const application = (await rest.get(Routes.currentApplication())) as Partial<APIApplication>;
  if (typeof application.id !== 'string') throw new NotDiscord('no application');
  return application as APIApplication;
}
