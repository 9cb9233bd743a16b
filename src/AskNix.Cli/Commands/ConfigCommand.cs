using System.CommandLine;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Settings;

namespace AskNix.Cli.Commands;

/// <summary>The settings of config.json.</summary>
internal static class ConfigCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("config", "The settings, which stand in config.json.");
        command.Subcommands.Add(new Command("list", "Every setting with its value.").Answering(session, _ => List(session)));
        command.Subcommands.Add(Get(session));
        command.Subcommands.Add(Set(session));
        command.Subcommands.Add(Unset(session));
        return command.Answering(session, _ => List(session));
    }

    private static Command Get(Session session)
    {
        var key = new Argument<string>("SETTING");
        return new Command("get", "The value of a setting.") { key }
            .Answering(session, parsed => Value(parsed.GetValue(key)!, Open(session).Get(parsed.GetValue(key)!)));
    }

    private static Command Set(Session session)
    {
        var key = new Argument<string>("SETTING");
        var value = new Argument<string>("VALUE");
        return new Command("set", "Settles a value.") { key, value }
            .Answering(session, parsed => Value(parsed.GetValue(key)!, Open(session).Set(parsed.GetValue(key)!, parsed.GetValue(value)!)));
    }

    private static Command Unset(Session session)
    {
        var key = new Argument<string>("SETTING");
        return new Command("unset", "Goes back to the shipped value.") { key }.Answering(session, parsed =>
        {
            var file = Open(session);
            file.Unset(parsed.GetValue(key)!);
            return Value(parsed.GetValue(key)!, file.Get(parsed.GetValue(key)!));
        });
    }

    private static Response Value(string key, string value) => new(null, value, new JsonObject { ["setting"] = key, ["value"] = value });

    private static Response List(Session session)
    {
        var lines = Open(session).List();
        var text = lines.Select(line => $"{line.Key.Name,-24}{line.Value,-14}{(line.IsGiven ? "" : "(shipped) ")}{line.Key.Meaning}");
        var settings = lines.Select(line => (JsonNode)new JsonObject
        {
            ["setting"] = line.Key.Name,
            ["value"] = line.Value,
            ["given"] = line.IsGiven,
            ["allowed"] = line.Key.Allowed,
            ["meaning"] = line.Key.Meaning,
        });
        return new Response(null, string.Join('\n', text), new JsonObject { ["settings"] = new JsonArray([.. settings]) });
    }

    private static SettingsFile Open(Session session) => new(session.Directories.ConfigFile);
}
