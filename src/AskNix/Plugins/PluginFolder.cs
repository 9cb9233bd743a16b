using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Plugins;

/// <summary>The plugins below <c>$XDG_CONFIG_HOME/ask-nix/plugins</c>: a folder each, with a <c>plugin.json</c> in it.</summary>
public sealed class PluginFolder(string path, SettingsFile settings)
{
    /// <summary>All plugins, by name, those that cannot be used among them.</summary>
    public ImmutableArray<Plugin> List()
    {
        if (!Directory.Exists(path))
            return [];
        var chosen = settings.Read().Settings.Plugins;
        return [.. Directory.GetDirectories(path).Order(StringComparer.Ordinal).Select(folder => Read(folder, chosen))];
    }

    /// <exception cref="AskNixException">There is no plugin of this name.</exception>
    public Plugin Info(string name) => List().FirstOrDefault(plugin => plugin.Name == name) ?? throw new AskNixException(
        ErrorCode.BadUsage, $"There is no plugin \"{name}\" in {path}.", "\"ask-nix plugin list\" shows those that are there.");

    /// <summary>Lets a plugin be asked; false where it was already. Whether any is asked stays as the setting plugins.enabled says.</summary>
    public bool Enable(string name) => Change(name, disabled => disabled.Remove(name));

    /// <summary>Keeps a plugin from being asked; false where it was already.</summary>
    public bool Disable(string name) => Change(name, disabled => disabled.Add(name));

    private bool Change(string name, Func<ImmutableSortedSet<string>, ImmutableSortedSet<string>> change)
    {
        Info(name);
        var before = settings.Read().Settings.Plugins.Disabled;
        var after = change(before);
        if (after.Count == before.Count)
            return false;
        settings.Set("plugins.disabled", string.Join(',', after));
        return true;
    }

    private static Plugin Read(string folder, PluginSettings chosen)
    {
        var name = Path.GetFileName(folder);
        var enabled = chosen.Enabled && !chosen.Disabled.Contains(name);
        var file = Path.Combine(folder, "plugin.json");
        try
        {
            using var stream = File.OpenRead(file);
            var manifest = JsonSerializer.Deserialize(stream, PluginJson.Default.PluginFile) ?? new PluginFile();
            return Fault(manifest, name) is { } fault
                ? new Plugin(name, folder, enabled, null, Unusable(fault, file))
                : new Plugin(name, folder, enabled, new PluginManifest(name, manifest.Version, manifest.Description, [.. manifest.Words.Select(word => word.ToLowerInvariant())], [.. manifest.Command]), null);
        }
        catch (JsonException malformed)
        {
            return new Plugin(name, folder, enabled, null, Unusable(malformed.Message, file, (int)(malformed.LineNumber ?? 0) + 1));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Plugin(name, folder, enabled, null, Unusable(failure.Message, file));
        }
    }

    private static string? Fault(PluginFile manifest, string folder) =>
        manifest.Name != folder ? $"its name is \"{manifest.Name}\", that of its folder \"{folder}\""
        : manifest.Version.Length is 0 ? "it says no version"
        : manifest.Words is not { Length: > 0 } || manifest.Words.Any(string.IsNullOrWhiteSpace) ? "it says no words that it answers"
        : manifest.Command is not { Length: > 0 } || string.IsNullOrWhiteSpace(manifest.Command[0]) ? "it names no command"
        : null;

    private static Problem Unusable(string why, string file, int line = 0) =>
        new(ErrorCode.OperationFailed, $"The plugin cannot be used: {why}", "Correct its plugin.json, or remove its folder.", new SourcePosition(file, line, 0));
}
