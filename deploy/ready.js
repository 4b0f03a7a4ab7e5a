/**
 * The health check of the container: ends with 0 if the bot says on HTTP_PORT that it is connected and
 * has its store, and with 1 if it says otherwise or nothing.
 */
const { HTTP_HOST, HTTP_PORT } = process.env;
const url = `http://${HTTP_HOST || '127.0.0.1'}:${HTTP_PORT}/readyz`;
const response = await fetch(url).catch(() => undefined);
process.exitCode = response?.ok === true ? 0 : 1;
