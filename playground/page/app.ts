/** The playground's page: holds who one is and what is open, and tells the parts when that changes. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { texts } from '../src/texts.ts';
import { parseChannelLink } from './channel-links.ts';
import { Composer } from './composer/composer.ts';
import type { OptionValues } from './composer/option-values.ts';
import type { PageContext } from './context.ts';
import { openFormDialog } from './controls/form-dialog.ts';
import { ChannelType } from './discord-enums.ts';
import { closeDrawer, setUpDrawer } from './drawer.ts';
import { drawFrame, labelFrame, showPage, showStatus } from './frame.ts';
import { applyTheme, drawIdentity, loadIdentity, type Identity } from './identity.ts';
import { drawForum } from './messages/forum-view.ts';
import { MessageList } from './messages/message-list.ts';
import { Socket } from './socket.ts';
import type {
  ChannelView,
  FormView,
  Outcome,
  Place,
  ServerEvent,
  Snapshot,
} from '../src/page-server/protocol.ts';

/** Until the server has sent one. */
const EMPTY_SNAPSHOT: Snapshot = {
  userId: '',
  people: [],
  roles: [],
  bot: { id: '', name: '', online: false },
  places: [],
};

/** A sent command that has no answer yet. */
type SentCommand = { readonly path: string; readonly removeNotice: () => void };

class App implements PageContext {
  readonly #list: MessageList;
  readonly #composer: Composer;
  readonly #socket: Socket;
  #snapshot = EMPTY_SNAPSHOT;
  #identity = loadIdentity();
  #channelId = '';
  #commands: readonly APIApplicationCommand[] = [];
  #sentCommands: readonly SentCommand[] = [];

  /** Connects at once. */
  static start(): App {
    return new App();
  }

  private constructor() {
    this.#list = new MessageList(this);
    this.#composer = new Composer(this, {
      write: (text) => this.#write(text),
      slash: (path, options) => void this.#slash(path, options),
      complete: (command, option, typed, others) =>
        this.#socket.ask('complete', {
          channel: this.#channelId,
          command,
          option,
          typed,
          others,
        }),
    });
    this.#socket = new Socket({
      onEvent: (event) => this.#onEvent(event),
      onOpen: () => void this.#enter(),
      onLost: () => showStatus(texts.page.lost),
    });
    document.addEventListener('click', (event) => this.#onClick(event));
  }

  snapshot(): Snapshot {
    return this.#snapshot;
  }

  locale(): string {
    return this.#identity.locale;
  }

  place(): Place {
    const { places } = this.#snapshot;
    const open = places.find(({ channels }) => channels.some(({ id }) => id === this.#channelId));
    return open ?? (places[0] as Place);
  }

  channel(): ChannelView {
    return this.findChannel(this.#channelId) as ChannelView;
  }

  findChannel(id: string): ChannelView | undefined {
    const channels = this.#snapshot.places.flatMap((place) => place.channels);
    return channels.find((channel) => channel.id === id);
  }

  commands(): readonly APIApplicationCommand[] {
    return this.#commands;
  }

  openChannel(id: string): void {
    void this.#openChannel(id);
  }

  beginCommand(name: string): void {
    this.#composer.begin(name);
  }

  showMessage(id: string): void {
    this.#list.scrollTo(id);
  }

  dismiss(message: APIMessage): void {
    void this.#socket.ask('dismiss', onMessage(message));
  }

  async press(message: APIMessage, customId: string): Promise<void> {
    await this.#useComponent(
      message,
      this.#socket.ask('press', { ...onMessage(message), customId }),
    );
  }

  async select(message: APIMessage, customId: string, values: readonly string[]): Promise<void> {
    await this.#useComponent(
      message,
      this.#socket.ask('select', { ...onMessage(message), customId, values }),
    );
  }

  async useMessageCommand(command: string, message: APIMessage): Promise<void> {
    await this.#useCommand(
      command,
      this.#socket.ask('messageCommand', { ...onMessage(message), command }),
    );
  }

  openForm(form: FormView): void {
    openFormDialog(form, this, async (values) =>
      this.#follow(await this.#socket.ask('submit', { form: form.id, values })),
    );
  }

  /** Called after connecting, and after switching to another person. */
  async #enter(): Promise<void> {
    this.#snapshot = await this.#socket.ask('become', this.#identity);
    showPage();
    drawIdentity(this, (identity) => this.#become(identity));
    const channel =
      this.findChannel(this.#channelId) ??
      this.findChannel(location.hash.slice(1)) ??
      this.#snapshot.places[0]?.channels.find(({ type }) => type === ChannelType.Text);
    if (channel !== undefined) await this.#openChannel(channel.id);
  }

  #become(identity: Identity): void {
    this.#identity = identity;
    void this.#enter();
  }

  async #openChannel(id: string): Promise<void> {
    if (this.findChannel(id) === undefined) return;
    this.#channelId = id;
    history.replaceState(null, '', `#${id}`);
    closeDrawer();
    drawFrame(this);
    const [messages, commands] = await Promise.all([
      this.#socket.ask('open', { channel: id }),
      this.#socket.ask('commands', { channel: id }),
    ]);
    // Another channel may have been opened meanwhile.
    if (this.#channelId !== id) return;
    this.#commands = commands;
    this.#sentCommands = [];
    if (this.channel().type === ChannelType.Forum) drawForum(this);
    else this.#list.open(messages);
    this.#composer.draw();
    // Where there is no mouse, the focus would open the keyboard over half the screen.
    if (matchMedia('(hover: hover)').matches) this.#composer.focus();
  }

  #onEvent(event: ServerEvent): void {
    switch (event.event) {
      case 'message':
        return this.#onMessage(event.message, event.change);
      case 'places':
        return this.#onPlaces(event.places);
      case 'commands':
        return void this.#reloadCommands();
      case 'presence':
        this.#snapshot = {
          ...this.#snapshot,
          bot: { ...this.#snapshot.bot, online: event.online },
        };
        drawFrame(this);
        return this.#composer.draw();
    }
  }

  #onMessage(message: APIMessage, change: 'created' | 'edited' | 'deleted'): void {
    if (change === 'created' && message.interaction_metadata?.user.id === this.#snapshot.userId)
      this.#removeNoticeFor(message);
    if (message.channel_id !== this.#channelId) return;
    if (change === 'deleted') this.#list.remove(message.id);
    else this.#list.put(message);
  }

  /** An answer came: its command is no longer on its way. */
  #removeNoticeFor({ interaction }: APIMessage): void {
    const sent = this.#sentCommands.find(
      ({ path }) => path.split(' ')[0] === interaction?.name.split(' ')[0],
    );
    if (sent === undefined) return;
    this.#sentCommands = this.#sentCommands.filter((one) => one !== sent);
    sent.removeNotice();
  }

  #onPlaces(places: readonly Place[]): void {
    this.#snapshot = { ...this.#snapshot, places };
    // The open channel is gone, or the person may no longer see it.
    if (this.findChannel(this.#channelId) === undefined) return void this.#enter();
    drawFrame(this);
    if (this.channel().type === ChannelType.Forum) drawForum(this);
    return undefined;
  }

  async #reloadCommands(): Promise<void> {
    this.#commands = await this.#socket.ask('commands', { channel: this.#channelId });
  }

  async #write(text: string): Promise<void> {
    try {
      await this.#socket.ask('write', { channel: this.#channelId, text });
    } catch (error) {
      this.#list.addError(errorText(error));
      throw error;
    }
  }

  #slash(path: string, options: OptionValues): Promise<void> {
    const channel = this.#channelId;
    return this.#useCommand(path, this.#socket.ask('slash', { channel, command: path, options }));
  }

  /** Shows that a command is on its way, and what came of it. */
  async #useCommand(path: string, asked: Promise<Outcome>): Promise<void> {
    const sent = { path, removeNotice: this.#list.addNotice(path) };
    this.#sentCommands = [...this.#sentCommands, sent];
    try {
      this.#follow(await asked);
    } catch (error) {
      this.#list.addError(errorText(error), path);
    } finally {
      if (this.#sentCommands.includes(sent)) sent.removeNotice();
      this.#sentCommands = this.#sentCommands.filter((one) => one !== sent);
    }
  }

  /** Shows below the message when a component of it got no answer. */
  async #useComponent(message: APIMessage, asked: Promise<Outcome>): Promise<void> {
    try {
      this.#follow(await asked);
    } catch (error) {
      this.#list.addErrorBelow(message.id, errorText(error));
    }
  }

  #follow(outcome: Outcome): void {
    if (outcome.kind === 'form') this.openForm(outcome.form);
  }

  /** Links to channels and messages of this world lead to them, not to discord.com. */
  #onClick(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
    const target = parseChannelLink(link?.href ?? '');
    if (target === undefined || this.findChannel(target.channel) === undefined) return;
    event.preventDefault();
    void this.#goTo(target.channel, target.message);
  }

  async #goTo(channel: string, message: string | undefined): Promise<void> {
    if (channel !== this.#channelId) await this.#openChannel(channel);
    if (message !== undefined) this.#list.scrollTo(message);
  }
}

function onMessage(message: APIMessage): { readonly channel: string; readonly message: string } {
  return { channel: message.channel_id, message: message.id };
}

/** An error without a message says that the connection was lost. */
function errorText(error: unknown): string {
  return (error as Error).message || texts.page.lost;
}

applyTheme();
labelFrame();
setUpDrawer();
App.start();
