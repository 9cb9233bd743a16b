using System.Collections;
using AskNix.Applying;
using AskNix.Cli;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Engines.Elevation;
using Nix.Posix;

StandardStreams.EnsureOpen();
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
// The processes that ask-nix starts of itself: they have no terminal, no options and no settings.
switch (args)
{
    case ["engine", "activate", var job]:
        return await ActivationSupervisor.RunAsync(job);
    case ["engine", "step", var file, var hash]:
        return await ElevatedProcess.RunAsync(file, hash, environment, BackendFactory.Own(), Console.WriteLine);
}

// What reading a sentence and answering it takes; an evaluation alone takes more, of its own.
if (args is not ["engine", "eval" or "instantiate" or "build", ..])
    TakenHeap.TryTake(8L << 20);
using var signals = new TerminationSignals();
// The first signal ends politely what is under way; whoever sends a second one does not want to wait for that.
signals.Insisted.Register(() => Environment.Exit(signals.ExitCode ?? 130));
var program = new CommandLineProgram(ProcessTerminal.Open(), environment, TimeProvider.System);
var status = await program.RunAsync(args, signals.Requested);
return signals.ExitCode is { } ended && status == 130 ? ended : status;
