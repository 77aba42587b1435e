/**
 * What the built pages may load and run. Nothing comes from elsewhere, and nothing may be sent anywhere.
 * 'unsafe-eval' and blob workers are what compiled formulas and the worker pool need; an element in somebody
 * else's page does without them.
 */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'unsafe-eval'"],
  'worker-src': ["'self'", 'blob:'],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as it stands in a page's `<meta>`. */
export const policyText = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
  .join('; ');

/**
 * Adds the policy to every page of the build (the development server needs inline styles and a socket).
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText },
        injectTo: 'head-prepend',
      },
    ],
  };
}
