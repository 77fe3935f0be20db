import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  readonly received: readonly Email[];
  /** What the server says to the next letters; null: it takes them. */
  refuse(answer: { readonly code: number; readonly text: string } | null): void;
  close(): Promise<void>;
}

/** A real mail server on the loopback that keeps what it is given, read as a mail program reads it. */
export async function startMailServer(): Promise<MailServer> {
  const received: Email[] = [];
  let refusal: { readonly code: number; readonly text: string } | null = null;
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === 'opora' && password === 'тайна';
      done(isKnown ? null : new Error('Invalid username or password'), { user: username });
    },
    onRcptTo: ({ address }, _session, done) => {
      done(
        refusal === null
          ? null
          : Object.assign(new Error(`${refusal.text} <${address}>`), { responseCode: refusal.code }),
      );
    },
    onData: (stream, _session, done) => {
      void buffer(stream)
        .then((bytes) => PostalMime.parse(bytes))
        .then((email) => {
          received.push(email);
          done();
        }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://opora:${encodeURIComponent('тайна')}@127.0.0.1:${String(port)}`,
    received,
    refuse: (answer) => {
      refusal = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
