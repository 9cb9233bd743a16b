using System.Collections;
using AskNix.Cli;
using AskNix.Cli.Terminals;

using var signals = new Signals();
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
var program = new CommandLineProgram(ProcessTerminal.Open(), environment, TimeProvider.System, () => signals.ExitStatus);
return await program.RunAsync(args, signals.Cancellation);
