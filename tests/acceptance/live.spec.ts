import { inOrder } from './in-order.js';
import { Office } from './office.js';
import { received } from './stories.js';

/** The stream of news that an open desk hears (server-sent events). */
describe('the news', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  /** Opens the stream as a colleague; answers what is heard up to and with a word. */
  const listen = async (name: 'officer' | 'officer2') => {
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${await office.issuer.token(name)}` };
    const { status, body } = await fetch(`${office.api.url}/live`, { headers, signal: leaving.signal });
    expect(status).toBe(200);
    const reader = (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (word: string): Promise<string> => {
      while (!heard.includes(word)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended with: ${heard}`);
        heard += value;
      }
      return heard;
    };
    return { hear, leave: () => leaving.abort() };
  };

  it('miss nothing that is recorded once they are open, though nobody listened before', async () => {
    const { ref } = await received(office);
    await inOrder(office); // otherwise what was recorded before is news, too
    const { hear, leave } = await listen('officer');
    await hear('event: open');
    await office.as('officer').does(ref, 'start-screening');
    expect(await hear('event: moved')).toContain(`{"moved":["${ref}"]}`);
    leave();
  });

  it('are of what one may see: a case of others is not among them', async () => {
    const [theirs, own] = [await received(office), await received(office)];
    await office.as('supervisor').does(own.ref, 'assign-case', { officer: 'officer2' });
    const { hear, leave } = await listen('officer2');
    await hear('event: open');
    await office.as('officer').does(theirs.ref, 'start-screening');
    await office.as('officer2').does(own.ref, 'start-screening');
    expect(await hear(own.ref)).not.toContain(theirs.ref);
    leave();
  });
});
