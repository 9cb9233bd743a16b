using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Settings;

/// <summary>
/// The file <c>config.json</c>. Keys it does not know stay where they are, a file it cannot read is never written over, and a
/// write replaces the file as a whole.
/// </summary>
public sealed class SettingsFile(string path)
{
    public string Path { get; } = path;

    /// <exception cref="AskNixException">The file is not JSON, or a value is not allowed.</exception>
    public SettingsRead Read()
    {
        var text = SettingsText.Load(Path);
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var warnings = ImmutableArray.CreateBuilder<Notice>();
        Collect(text, text.Root, "", given, warnings);
        var values = given.ToImmutable();
        return new SettingsRead(AskNixSettings.From(values), values, warnings.ToImmutable());
    }

    /// <summary>The value of a setting, given or shipped.</summary>
    public string Get(string name)
    {
        var key = Known(name);
        return Read().Given.GetValueOrDefault(key.Name, key.Shipped);
    }

    public ImmutableArray<SettingLine> List()
    {
        var given = Read().Given;
        return [.. SettingKeys.All.Select(key => new SettingLine(key, given.GetValueOrDefault(key.Name, key.Shipped), given.ContainsKey(key.Name)))];
    }

    /// <summary>Settles a value and returns it in its one spelling.</summary>
    public string Set(string name, string value)
    {
        var key = Known(name);
        var checkedValue = key.Check(value) ?? throw NotAllowed(key, value, null);
        Change(root => SettingsText.Put(root, key.Name, key.Write(checkedValue)));
        return checkedValue;
    }

    /// <summary>Goes back to the shipped value; false where the file said nothing.</summary>
    public bool Unset(string name)
    {
        var key = Known(name);
        var removed = false;
        Change(root => removed = SettingsText.Remove(root, key.Name));
        return removed;
    }

    private void Change(Action<JsonObject> change)
    {
        SettingsText.WithLock(Path, () =>
        {
            Read();
            var root = SettingsText.Load(Path).Root;
            change(root);
            SettingsText.Save(Path, root);
        });
    }

    private static void Collect(
        SettingsText text, JsonObject node, string prefix,
        ImmutableSortedDictionary<string, string>.Builder given, ImmutableArray<Notice>.Builder warnings)
    {
        foreach (var (name, value) in node)
        {
            var dotted = prefix + name;
            if (SettingKeys.All.FirstOrDefault(known => known.Name == dotted) is { } key)
                given[key.Name] = key.Read(value) ?? throw NotAllowed(key, value?.ToJsonString() ?? "null", text.PositionOf(dotted));
            else if (value is JsonObject inner && SettingKeys.All.Any(known => known.Name.StartsWith(dotted + ".", StringComparison.Ordinal)))
                Collect(text, inner, dotted + ".", given, warnings);
            else
                warnings.Add(new Notice(NoticeLevel.Warning, Unknown(dotted, text.Path)));
        }
    }

    private static string Unknown(string name, string path) =>
        SettingKeys.Nearest(name) is { } near
            ? $"{path}: the setting \"{name}\" is not known and does nothing. The nearest one is \"{near}\"."
            : $"{path}: the setting \"{name}\" is not known and does nothing.";

    private static SettingKey Known(string name) => SettingKeys.Find(name) ?? throw new AskNixException(
        ErrorCode.BadUsage,
        $"There is no setting \"{name}\".",
        SettingKeys.Nearest(name) is { } near ? $"Did you mean \"{near}\"?" : "\"ask-nix config list\" shows them all.");

    private static AskNixException NotAllowed(SettingKey key, string value, SourcePosition? position) => new(
        new Problem(ErrorCode.BadUsage, $"The setting \"{key.Name}\" does not take {value}.", $"Allowed: {key.Allowed}.", position));
}
