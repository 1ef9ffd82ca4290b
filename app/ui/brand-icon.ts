/** The icon in the tab of the browser: the H of the header, in the colours of the neutral theme. */
export const brandIcon = {
  path: '/icon.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0f5c6e"/><path d="M10 8v16M22 8v16M10 16h12" fill="none" stroke="#fff" stroke-width="4"/></svg>`,
}
