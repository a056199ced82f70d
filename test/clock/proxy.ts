import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** How long a line keeps what passes, ms each way, and how much longer at most by chance. */
export type Delay = { readonly up: number; readonly down: number; readonly jitter: number };

/** Passes on what comes in, in order, `wait()` ms later. An end is passed on as late as data. */
function carry(from: Socket, to: Socket, wait: () => number): void {
  let last = 0;
  const later = (act: () => void) => {
    // what came later may not overtake: it is a stream
    last = Math.max(last, performance.now() + wait());
    setTimeout(act, last - performance.now());
  };
  from.on("data", (chunk: Buffer) => later(() => to.writable && to.write(chunk)));
  from.on("end", () => later(() => to.end()));
  from.on("close", () => later(() => to.destroy()));
  from.on("error", () => from.destroy());
}

/** A TCP line to the server that takes its time, in each direction its own; and that can be cut. */
export class SlowLine {
  readonly url: string;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #up = true;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** @param port of the server, on this computer */
  static async open(port: number, { up, down, jitter }: Delay): Promise<SlowLine> {
    const chance = () => Math.random() * jitter;
    const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
      if (!line.#up) return near.destroy();
      const far = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
      for (const socket of [near, far]) {
        line.#open.add(socket);
        socket.on("close", () => line.#open.delete(socket));
      }
      carry(near, far, () => up + chance());
      carry(far, near, () => down + chance());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const line = new SlowLine(server);
    return line;
  }

  /** Ends all that is open and lets nothing in, until `mend`. */
  cut(): void {
    this.#up = false;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#up = true;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }
}
