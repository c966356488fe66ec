/** An invitation's token. It comes in the fragment, which no server sees, leaves the address at once, and is kept in memory only. */
let token = null;

/** Takes the token out of the address; tells whether there was one. */
export function takeInvitation() {
  const found = new URLSearchParams(location.hash.slice(1)).get("invitation");
  if (found) {
    token = found;
    history.replaceState(null, "", location.pathname + location.search);
  }
  return Boolean(found);
}

export const invitation = () => token;

export const dropInvitation = () => { token = null; };
