/** Which of the schemas generated from Discord's OpenAPI the tests use; the package ships no types for them. */
declare module 'discord-api-spec/zod' {
  import type { z } from 'zod';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: z.ZodType;
  export const ApplicationCommandCreateRequestSchema: z.ZodType;
  export const ApplicationCommandPatchRequestPartialSchema: z.ZodType;
  export const ApplicationCommandUpdateRequestSchema: z.ZodType;
  export const CreateForumThreadRequestSchema: z.ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: z.ZodType;
  export const CreatePrivateChannelRequestSchema: z.ZodType;
  export const CreateTextThreadWithMessageRequestSchema: z.ZodType;
  export const CreateTextThreadWithoutMessageRequestSchema: z.ZodType;
  export const IncomingWebhookRequestPartialSchema: z.ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: z.ZodType;
  export const MessageCreateRequestSchema: z.ZodType;
  export const MessageEditRequestPartialSchema: z.ZodType;
  export const ModalInteractionCallbackRequestSchema: z.ZodType;
  export const PongInteractionCallbackRequestSchema: z.ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: z.ZodType;
}
