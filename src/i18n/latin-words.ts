/** What is written in Latin letters in Arabic and Persian texts: commands, mentions and examples. */
import { isolate } from './bidi.ts';

export const latin = (text: string) => isolate(text, 'rtl');
export const code = (text: string) => latin(`\`${text}\``);
export const mention = (channel: string) => latin(`<#${channel}>`);
export const scheduleCommand = (name: string) => code(`/schedule ${name}`);
export const settingsCommand = code('/settings');
