/** What tabs of the same browser tell each other: that a session ended, or that another one began. Never a secret. */
const channel = new BroadcastChannel("viralstack");

export const tell = (word) => channel.postMessage(word);

export const listen = (heard) => channel.addEventListener("message", ({ data }) => heard(data));
