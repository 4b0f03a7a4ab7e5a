/** The errors of Discord's API: an HTTP status, a code of its own, and for a form the fields at fault. */
import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';

/** `errors` in Discord's answer 50035: `_errors` of a field, or the fields inside it. */
export type FormErrors = {
  [field: string]: FormErrors | readonly { readonly code: string; readonly message: string }[];
};

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Statuses and messages as Discord gives them; codes from its list of JSON error codes. */
export const apiErrors = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  badJson: () => new ApiError(400, 50_109, 'The request body contains invalid JSON.'),
  invalidForm: (errors: FormErrors) =>
    new ApiError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', errors),
  emptyMessage: () =>
    new ApiError(400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'),
  tooLarge: () => new ApiError(413, Code.RequestEntityTooLarge, 'Request entity too large'),
  invalidApiVersion: () =>
    new ApiError(400, Code.InvalidAPIVersion, 'Invalid API version provided'),

  unknownApplication: () => new ApiError(404, Code.UnknownApplication, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, Code.UnknownChannel, 'Unknown Channel'),
  unknownServer: () => new ApiError(404, Code.UnknownGuild, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, Code.UnknownMember, 'Unknown Member'),
  unknownUser: () => new ApiError(404, Code.UnknownUser, 'Unknown User'),
  unknownMessage: () => new ApiError(404, Code.UnknownMessage, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, Code.UnknownWebhook, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, Code.UnknownInteraction, 'Unknown interaction'),
  unknownCommand: () =>
    new ApiError(404, Code.UnknownApplicationCommand, 'Unknown application command'),

  alreadyAcknowledged: () =>
    new ApiError(
      400,
      Code.InteractionHasAlreadyBeenAcknowledged,
      'Interaction has already been acknowledged.',
    ),
  tokenExpired: () => new ApiError(401, Code.InvalidWebhookToken, 'Invalid Webhook Token'),
  tooManyFollowUps: () =>
    new ApiError(
      400,
      Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
      'This interaction has hit the maximum number of follow up messages.',
    ),
  tooManyCommands: (most: number) =>
    new ApiError(
      400,
      Code.MaximumNumberOfApplicationCommandsReached,
      `Maximum number of application commands reached (${most}).`,
    ),

  missingAccess: () => new ApiError(403, Code.MissingAccess, 'Missing Access'),
  missingPermissions: () => new ApiError(403, Code.MissingPermissions, 'Missing Permissions'),
  notYourMessage: () =>
    new ApiError(
      403,
      Code.CannotEditMessageAuthoredByAnotherUser,
      'Cannot edit a message authored by another user',
    ),
  notATextChannel: () =>
    new ApiError(
      400,
      Code.CannotSendMessagesInNonTextChannel,
      'Cannot send messages in a non-text channel',
    ),
  wrongChannelType: () =>
    new ApiError(
      400,
      Code.CannotExecuteActionOnThisChannelType,
      'Cannot execute action on this channel type',
    ),
  noHistoryToReply: () =>
    new ApiError(
      403,
      Code.CannotReplyWithoutPermissionToReadMessageHistory,
      'Cannot reply without permission to read message history',
    ),
  alreadyPublished: () =>
    new ApiError(
      400,
      Code.ThisMessageWasAlreadyCrossposted,
      'This message has already been crossposted.',
    ),
  archivedThread: () => new ApiError(400, Code.InvalidActionOnArchivedThread, 'Thread is archived'),
  threadExists: () =>
    new ApiError(
      400,
      Code.ThreadAlreadyCreatedForMessage,
      'A thread has already been created for this message',
    ),
} as const;

/** One error on one field: `formError(['data', 'content'], 'BASE_TYPE_REQUIRED', 'This field is required')`. */
export function formError(path: readonly PropertyKey[], code: string, message: string): FormErrors {
  const errors: FormErrors = {};
  addFormError(errors, path, code, message);
  return errors;
}

/** Adds an error to `errors`. */
export function addFormError(
  errors: FormErrors,
  path: readonly PropertyKey[],
  code: string,
  message: string,
): void {
  let node = errors;
  for (const step of path) node = (node[String(step)] ??= {}) as FormErrors;
  const before = node['_errors'];
  node['_errors'] = [...(Array.isArray(before) ? before : []), { code, message }];
}
