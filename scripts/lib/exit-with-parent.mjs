// Loaded into the server process: when the start script is gone, however it ended, the server must not stay behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
