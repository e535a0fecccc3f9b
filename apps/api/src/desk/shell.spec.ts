import { NONCE_PLACE, shellOf } from './shell.js';

const desk = { folder: '/desk', clientId: 'vigil-desk', resource: 'urn:vigil:api', demoSignIn: null };
const page = `<meta content="__SETTINGS__"><script nonce="${NONCE_PLACE}" src="/assets/a.js"></script>`;
const made = () => shellOf(page, { issuer: 'https://issuer.example/realm', desk, demonstration: false });

describe('The page of the desk', () => {
  it('has a nonce of its own in every answer, the same in page and policy', () => {
    const [one, other] = [made(), made()];
    const nonce = /nonce="([^"]+)"/.exec(one.html)?.[1] ?? '';
    expect(one.policy).toContain(`'nonce-${nonce}'`);
    expect(other.html).not.toContain(nonce);
  });

  it('allows no inline script, no foreign host but the issuer, no frame', () => {
    const { policy } = made();
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' https://issuer.example;");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('tells the page whether invented States are taken, so that a form at work offers none', () => {
    expect(made().html).toContain('&#34;demonstration&#34;:false');
  });

  it('tells the page where to sign in, as an attribute that can not be left', () => {
    const { html } = shellOf(page, {
      issuer: 'https://issuer.example/"><script>',
      desk,
      demonstration: false,
    });
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});
