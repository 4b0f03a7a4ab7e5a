/** What members chose for themselves, in SQL. */
import { sanitizeText } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { Members } from '../members.ts';

export function createMembers(database: Database): Members {
  return {
    language: (member) =>
      database.read(async (rows) => {
        const row = await rows
          .selectFrom('members')
          .select('language')
          .where('server', '=', ownerOf(member))
          .executeTakeFirst();
        return row?.language;
      }),
    async setLanguage(member, language) {
      const server = ownerOf(member);
      await database.change(server, async (rows) => {
        if (language === undefined) {
          await rows.deleteFrom('members').where('server', '=', server).execute();
          return;
        }
        const row = { server, language: sanitizeText(language) };
        await rows
          .insertInto('members')
          .values(row)
          .onConflict((conflict) => conflict.column('server').doUpdateSet(row))
          .execute();
      });
    },
  };
}

/** A member's own rows lie beside those of their direct messages. */
function ownerOf(member: string): string {
  return `dm:${member}`;
}
