export const successionWords = {
  title: 'Mijn organisatie gaat over in een andere',
  hint: 'Na een fusie handelen de mensen van de opvolger voor uw organisatie. Wat is beloofd en getekend, gaat mee over. Wat al gebeurd is, houdt de oude naam.',
  kvk: 'KvK-nummer van de opvolger',
  fromDay: 'Vanaf welke dag?',
  fromHint: 'Een dag na vandaag. Uw eigen mensen handelen tot en met de dag ervoor.',
  proof: 'Waar staat dat?',
  proofHint: 'Bijvoorbeeld: fusieakte van 12 juni 2027.',
  button: 'Draag over aan de opvolger',
}
