/** Ends its process when it holds more than it may, or when the service that started it is gone. */
import { parentPort, workerData } from 'node:worker_threads';

const { memoryLimit, parent } = workerData as {
	/** In megabytes. */
	readonly memoryLimit: number;
	readonly parent: number;
};

setInterval(() => {
	const isOver = process.memoryUsage.rss() > memoryLimit * 1024 * 1024;
	if (isOver || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 20);
parentPort?.postMessage('on guard');
