// A client of cdi-jwt in a browser. The tokens are in cookies that no script can read. This script only knows when the
// access token ends, and keeps that time in localStorage, where every tab reads it and notices each change.
"use strict";

const END = "quickstart.end";
const LOCK = "quickstart.cookies";
const element = id => document.getElementById(id);

let user;
let timer;

/** The end of the access token in milliseconds, or 0 after a logout and at the end of the session. */
const end = () => Number(localStorage.getItem(END));

/** Runs a step that changes the cookies, while no tab runs another one. It must not be called by such a step. */
const alone = step => navigator.locks.request(LOCK, step);

/** Sends one request, and shows the answer. The browser adds the cookies, and says that this page is the sender. */
async function send(method, path, json, patience = 5_000) {
  const response = await fetch(path, {
    method,
    body: json && JSON.stringify(json),
    headers: json ? {"Content-Type": "application/json"} : {},
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  });
  const answer = {status: response.status, text: await response.text()};
  element("answer").textContent = `${method} ${path}: ${answer.status}\n${answer.text}`;
  return answer;
}

/**
 * Repeats a request after a network fault or a 5xx. The server may have exchanged the refresh token, but accepts it again
 * for jwt.refresh-grace (10 seconds), so the pauses are short.
 */
async function sendAgain(method, path) {
  for (const pause of [250, 500, 1_000, 2_000]) {
    const answer = await send(method, path).catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    element("notice").textContent = "The server does not respond. This page tries again.";
    await new Promise(resume => setTimeout(resume, pause));
  }
  return send(method, path);
}

/** Keeps the end of a new access token. */
const keep = answer => localStorage.setItem(END, Date.now() + 1_000 * JSON.parse(answer.text).expires_in);

/**
 * Renews the access token, unless its end has changed since the caller saw it, because another tab was faster. Such a change
 * may arrive after the lock. The tab then renews once more, with the new refresh token, which does no harm.
 */
function refresh(seen) {
  return alone(async () => {
    if (end() !== seen) return end() > 0;
    const answer = await sendAgain("POST", "auth/refresh");
    if (answer.status === 200) keep(answer);
    if (answer.status === 401) localStorage.removeItem(END);
    return answer.status === 200;
  });
}

/** Sends a request of a user. After a 401 it renews the access token, and sends the request once more. */
async function call(method, path) {
  const seen = end();
  const answer = await send(method, path);
  return answer.status === 401 && seen && await refresh(seen) ? send(method, path) : answer;
}

/** Asks the server who is logged in. */
async function show() {
  const wasLoggedIn = user !== undefined || end() > 0;
  const answer = await call("GET", "protected");
  if (answer.status === 200) {
    user = answer.text;
    render();
  } else if (answer.status === 401) {
    user = undefined;
    render(wasLoggedIn ? "You are logged out, or your session has ended. Log in again." : "");
  }
}

/** Renews the access token before its end, or when the user wants it. */
async function renew() {
  try {
    if (!await refresh(end()) && !end()) user = undefined;
  } finally {
    render(user ? "" : "Your session has ended. Log in again.");
  }
}

async function login() {
  const answer = await alone(async () => {
    const sent = await send("POST", "auth", Object.fromEntries(new FormData(element("login"))), 30_000);
    if (sent.status === 200) keep(sent);
    return sent;
  });
  element("password").value = "";
  if (answer.status !== 200) {
    render(answer.status === 401 ? "The username or the password is wrong." : "The login failed.");
  } else if (answer.text.includes("access_token")) {
    render("This server sets no cookies, because its setting jwt.token-locations is header.");
  } else {
    await show();
    element("account-title").focus();
  }
}

async function logout() {
  await alone(async () => {
    if ((await sendAgain("POST", "auth/logout")).status !== 204) return;
    localStorage.removeItem(END);
    user = undefined;
  });
  render(user ? "" : "You are logged out.");
}

/** Shows the state, and plans the next renewal: a fifth of the time is left for another try. */
function render(notice = "") {
  element("notice").textContent = notice;
  element("login").hidden = user !== undefined;
  element("account").hidden = user === undefined;
  element("user").textContent = user ?? "";
  element("end").textContent = end() ? new Date(end()).toLocaleTimeString() : "an unknown time";
  clearTimeout(timer);
  const left = end() - Date.now();
  if (user !== undefined && left > 1_000) {
    timer = setTimeout(run(renew), Math.min(0.8 * left, 2 ** 31 - 1));
  }
}

/** An event handler for a step, which says so if the server cannot be reached. */
function run(step) {
  return async event => {
    event?.preventDefault();
    await step(event).catch(fault => element("notice").textContent = isSecureContext
      ? `The server did not respond (${fault.message}). Try again.`
      : "Browsers keep the cookies of this page only over HTTPS or from this computer (127.0.0.1).");
  };
}

element("login").addEventListener("submit", run(login));
element("read").addEventListener("click", run(show));
element("refresh").addEventListener("click", run(renew));
element("logout").addEventListener("click", run(logout));
addEventListener("pageshow", run(show));
addEventListener("online", run(show));
addEventListener("storage", run(async event => [END, null].includes(event.key) && show()));
