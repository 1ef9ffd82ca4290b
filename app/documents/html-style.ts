/** The look of a manuscript as HTML, on a screen of any width and on paper. */
export const htmlStyle = `
:root {
  color: #1b1b1b;
  background: #fff;
  font:
    1.0625rem / 1.5 "Source Sans 3",
    system-ui,
    sans-serif;
}
body {
  max-width: 44rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  overflow-wrap: anywhere;
}
h1,
h2,
h3,
a {
  color: #154273;
}
h1 {
  font:
    2.25rem / 1.2 "Source Serif 4",
    Georgia,
    serif;
}
h2 {
  margin-top: 3rem;
}
h3 {
  margin-top: 2.25rem;
}
h4 {
  margin: 1.5rem 0 0.5rem;
}
.agreed {
  font-family: "Source Serif 4", Georgia, serif;
}
.notice {
  border-left: 4px solid #8a2a0a;
  padding: 0.5rem 1rem;
  background: #fbf1ec;
}
dl {
  display: grid;
  grid-template-columns: minmax(8rem, 11rem) 1fr;
  gap: 0.25rem 1rem;
}
dt {
  color: #555;
}
dd {
  margin: 0;
}
.scroll {
  overflow-x: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
  margin: 1rem 0;
}
caption {
  text-align: left;
  color: #555;
}
th,
td {
  border: 1px solid #8592a0;
  padding: 0.375rem 0.5rem;
  text-align: left;
  vertical-align: top;
  font-weight: inherit;
}
thead th {
  background: #eef2f6;
  font-weight: 600;
}
.end {
  text-align: right;
}
.slot {
  width: 50%;
  height: 6rem;
}
@media (max-width: 30rem) {
  dl {
    display: block;
  }
  dd {
    margin-bottom: 0.5rem;
  }
}
@media print {
  body {
    max-width: none;
    padding: 0;
  }
  nav {
    display: none;
  }
  h2,
  h3,
  h4,
  caption {
    break-after: avoid;
  }
  tr {
    break-inside: avoid;
  }
}
`
