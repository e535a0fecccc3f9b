import { Connection, type ConnectionOptions } from '@temporalio/client';

/**
 * A connection to Temporal that keeps deadlines and the namespace's header in no AsyncLocalStorage: from its first use that makes
 * every promise of the process dearer, a tenth of the API's processor, for good. Every call ends after LONGEST_MS; `withDeadline`
 * answers its caller in time, and lets the call end by itself. Nothing is tried again here: a poke that fails is the relay's.
 */
export class ThriftyConnection extends Connection {
  /** Connects on first use, and again after Temporal was away. */
  static to(address: string, namespace: string): ThriftyConnection {
    const metadata = { [NAMESPACE]: namespace };
    return ThriftyConnection.lazy({ address, metadata, interceptors: [endInTime] }) as ThriftyConnection;
  }

  /** The SDK says the namespace of each call so; here it stands in every call's metadata already. */
  override async withMetadata<T>(
    metadata: Parameters<Connection['withMetadata']>[0],
    call: () => Promise<T>,
  ): Promise<T> {
    return Object.keys(metadata).every((key) => key === NAMESPACE)
      ? call()
      : super.withMetadata(metadata, call);
  }

  override async withDeadline<T>(deadline: number | Date, call: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => {
          reject(tookTooLong());
        },
        Number(deadline) - Date.now(),
      );
    });
    try {
      return await Promise.race([call(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

type Interceptor = NonNullable<ConnectionOptions['interceptors']>[number];

const endInTime: Interceptor = (options, next) =>
  next({ ...options, deadline: options.deadline ?? Date.now() + LONGEST_MS }) as ReturnType<Interceptor>;

/** As gRPC says it. */
const tookTooLong = (): Error =>
  Object.assign(new Error('Temporal did not answer in time.'), {
    code: DEADLINE_EXCEEDED,
    details: 'Deadline exceeded',
    metadata: {},
  });

const NAMESPACE = 'temporal-namespace';
const LONGEST_MS = 5_000;
const DEADLINE_EXCEEDED = 4;
