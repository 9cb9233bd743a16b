using System.Collections;
using AskNix.Applying;
using AskNix.Cli;
using AskNix.Cli.Terminals;
using Nix.Posix;

// The process between us and a running activation: it has no terminal, no options and no settings.
if (args is ["engine", "activate", var job])
    return await ActivationSupervisor.RunAsync(job);

using var signals = new TerminationSignals();
// The first signal ends politely what is under way; whoever sends a second one does not want to wait for that.
signals.Insisted.Register(() => Environment.Exit(signals.ExitCode ?? 130));
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
var program = new CommandLineProgram(ProcessTerminal.Open(), environment, TimeProvider.System);
var status = await program.RunAsync(args, signals.Requested);
return signals.ExitCode is { } ended && status == 130 ? ended : status;
