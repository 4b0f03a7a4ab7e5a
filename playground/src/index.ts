/** What the package offers to a bot and its tests. */
export { ClientError, type ClientErrorKind } from './client/client-error.ts';
export type { OptionValues } from './client/command-options.ts';
export { FormOpened, openedForm, type Person } from './client/person.ts';
export type { FormValues } from './client/submit-form.ts';
export { NoAnswer, type Answer, type Form } from './interactions/pending-interaction.ts';
export type { Failure } from './rest/responses.ts';
export type { ServedRequest, Validate } from './rest/rest-api.ts';
export { startStandIn, type PersonOptions, type StandIn, type StandInOptions } from './stand-in.ts';
export { texts } from './texts.ts';
export type { Clock } from './world/clock.ts';
export { addChannel, writeMessage, type Channel, type Server } from './world/world.ts';
