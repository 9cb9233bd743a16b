using System.CommandLine;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Plugins;
using AskNix.Settings;

namespace AskNix.Cli.Commands;

/// <summary>Programs of others that answer some questions.</summary>
internal static class PluginCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("plugin", "Programs of others that answer some questions.");
        command.Subcommands.Add(new Command("list", "The plugins there are.").Answering(session, _ => List(session)));
        command.Subcommands.Add(Named(session, "info", "One plugin.", (folder, name) => Show(folder.Info(name))));
        command.Subcommands.Add(Named(session, "enable", "Lets a plugin be asked.", (folder, name) =>
            new Response(null, folder.Enable(name) ? $"{name} is asked from now on." : $"{name} was enabled already.", Describe(folder.Info(name)))));
        command.Subcommands.Add(Named(session, "disable", "Keeps a plugin from being asked.", (folder, name) =>
            new Response(null, folder.Disable(name) ? $"{name} is no longer asked." : $"{name} was disabled already.", Describe(folder.Info(name)))));
        return command.Answering(session, _ => List(session));
    }

    private static Command Named(Session session, string name, string description, Func<PluginFolder, string, Response> run)
    {
        var plugin = new Argument<string>("NAME");
        return new Command(name, description) { plugin }.Answering(session, parsed => run(Folder(session), parsed.GetValue(plugin)!));
    }

    private static Response List(Session session)
    {
        var plugins = Folder(session).List();
        var text = plugins.IsEmpty
            ? $"There are no plugins in {session.Directories.Plugins}. A plugin is a folder there with a plugin.json (docs/plugins.md)."
            : string.Join('\n', plugins.Select(plugin => $"{plugin.Name,-20}{State(plugin),-10}{plugin.Manifest?.Description}"));
        return new Response(null, text, new JsonObject { ["plugins"] = new JsonArray([.. plugins.Select(plugin => (JsonNode)Describe(plugin))]) });
    }

    private static Response Show(Plugin plugin)
    {
        if (plugin.Manifest is not { } manifest)
            return new Response(null, $"{plugin.Name}: {plugin.Problem!.Message}", Describe(plugin), Error: plugin.Problem, ExitStatus: plugin.Problem.Code.ExitStatus);
        var text = $"{plugin.Name} {manifest.Version}, {State(plugin)}\n{manifest.Description}\nanswers  {string.Join(", ", manifest.Words)}"
            + $"\nruns     {Plans.ShellQuoting.Quote(manifest.Command)}\nfolder   {plugin.Folder}";
        return new Response(null, text, Describe(plugin));
    }

    private static JsonObject Describe(Plugin plugin) => new()
    {
        ["name"] = plugin.Name,
        ["state"] = State(plugin),
        ["version"] = plugin.Manifest?.Version,
        ["description"] = plugin.Manifest?.Description,
        ["words"] = Strings(plugin.Manifest?.Words),
        ["command"] = Strings(plugin.Manifest?.Command),
        ["folder"] = plugin.Folder,
        ["problem"] = plugin.Problem is { } problem ? $"{problem.Message} ({ProblemView.Place(problem.Position!)})" : null,
    };

    private static JsonArray Strings(IEnumerable<string>? values) => [.. (values ?? []).Select(value => (JsonNode)value)];

    private static string State(Plugin plugin) => plugin.Manifest is null ? "unusable" : plugin.Enabled ? "enabled" : "disabled";

    private static PluginFolder Folder(Session session) => new(session.Directories.Plugins, new SettingsFile(session.Directories.ConfigFile));
}
