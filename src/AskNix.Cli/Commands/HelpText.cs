using AskNix.Cli.Arguments;
using AskNix.Cli.Commands.Engine;
using AskNix.Cli.Terminals;

namespace AskNix.Cli.Commands;

/// <summary>The help: what it is for, how it is used, and the options, on one screen.</summary>
internal static class HelpText
{
    public static void Write(TextWriter writer, TextStyle style)
    {
        writer.WriteLine("ask-nix: say what you want of your NixOS machine. You see what would change before anything does.");
        Section("Usage", "ask-nix [options] SENTENCE...", "ask-nix [options] COMMAND ...   (see below)");
        Section(
            "Examples",
            "ask-nix install firefox",
            "ask-nix \"how do I turn on bluetooth?\"",
            "ask-nix -n update my system          show what an update would bring",
            "ask-nix --demo install firefox       try it on a machine that is not yours",
            "ask-nix undo");
        Section(
            "Commands",
            [.. CommandTable.All.Select(command => $"{command.Name,-13}{command.Meaning}"), $"{"engine",-13}drives the engine: {string.Join(", ", EngineTable.Names)}"]);
        Section("Options", [.. OptionTable.All.Select(option => $"{Form(option),-22}{option.Meaning}{Allowed(option)}")]);
        writer.WriteLine();
        writer.WriteLine("Options stand before or after the sentence. Exit: 0 done or answered, 1 failed, 2 bad usage, 3 not understood,");
        writer.WriteLine("4 declined or refused, 5 Nix or the machine is not available, 130 cancelled.");

        void Section(string heading, params string[] lines)
        {
            writer.WriteLine();
            writer.WriteLine(style.Bold(heading + ":"));
            foreach (var line in lines)
                writer.WriteLine("  " + line);
        }
    }

    private static string Form(OptionDefinition option) =>
        (option.Letter is { } letter ? $"-{letter}, " : "    ") + option.Name + (option.Value is { } value ? $" {value}" : "");

    private static string Allowed(OptionDefinition option) => option.Allowed.IsEmpty ? "" : $": {string.Join(", ", option.Allowed)}";
}
