using System.Globalization;
using Nix.Store.Building;

namespace Nixos.Settings;

/// <summary>
/// What is set for Nix: by the system's nix.conf, by those of the user, by NIX_CONFIG and by options, the later over the earlier. What nobody sets has no
/// value here; its default is that of whoever asks (nix.conf(5)), and what is added to such a default has the name <c>extra-NAME</c>.
/// </summary>
/// <param name="warn">Takes what Nix would warn of.</param>
public sealed class NixSettings(Action<string> warn)
{
    const string Extra = "extra-";

    /// <summary>Lists that are not empty where nobody sets them.</summary>
    static readonly string[] DefaultsElsewhere = ["extra-platforms", "substituters", "system-features", "trusted-public-keys"];

    readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    readonly HashSet<string> overridden = new(StringComparer.Ordinal);
    readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>Everything that is set.</summary>
    public IReadOnlyDictionary<string, string> All => values;

    /// <summary>What is set by more than the system's own file, which its daemon reads itself.</summary>
    public IReadOnlyDictionary<string, string> Overridden => values.Where(value => overridden.Contains(value.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The value as text; lists with one space between their words. Null where it is not set.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <summary>The truth of a setting.</summary>
    public bool Is(string name, bool otherwise = false) => values.TryGetValue(name, out string? value) ? value == "true" : otherwise;

    /// <summary>The number of a setting.</summary>
    public long Number(string name, long otherwise = 0) => values.TryGetValue(name, out string? value) ? long.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The number of a setting, as far as it goes.</summary>
    public int Count(string name, int otherwise = 0) => (int)Math.Min(Number(name, otherwise), int.MaxValue);

    /// <summary>The time of a setting that is a number of seconds; what is longer than a timer can wait for is as long as that.</summary>
    public TimeSpan Seconds(string name, int otherwise = 0) => TimeSpan.FromSeconds(Math.Min(Number(name, otherwise), BuildSettings.LongestTime.TotalSeconds));

    /// <summary>The words of a setting; empty where it is not set.</summary>
    public IReadOnlyList<string> Words(string name) => values.TryGetValue(name, out string? value) ? Split(value) : [];

    /// <summary>Sets a value, or with <c>extra-NAME</c> adds to it. What is no setting is remembered as such.</summary>
    /// <param name="name">The name, or an older one of it.</param>
    /// <param name="value">The value.</param>
    /// <param name="overrides">Whether it is set by more than the system's own file.</param>
    /// <exception cref="NixSettingsException">It is no value of the setting.</exception>
    public void Set(string name, string value, bool overrides = true)
    {
        string known = name;
        if (NixSettingTable.KindOf(ref known) is { } kind)
            Put(known, Canonical(known, kind, value), overrides);
        else if (name.StartsWith(Extra, StringComparison.Ordinal) && Appendable(known = name[Extra.Length..]) is { } list)
            Append(list, value, overrides);
        else
            unknown.Add(name);
    }

    /// <summary>As <see cref="Set"/>, for an option of a command line: what is no value is warned of and left out, as Nix does.</summary>
    public void SetOption(string name, string value)
    {
        try
        {
            Set(name, value);
        }
        catch (NixSettingsException failure)
        {
            warn(failure.Message);
        }
    }

    /// <summary>Warns of what was set and is no setting.</summary>
    public void WarnOfUnknown()
    {
        foreach (string name in unknown)
            warn($"unknown setting '{name}'");
    }

    static string? Appendable(string name) => NixSettingTable.KindOf(ref name) is NixSettingKind.Words or NixSettingKind.Pairs ? name : null;

    /// <summary>What is added to a default that is not known here stands for itself, as <c>extra-NAME</c>, until the setting is set.</summary>
    void Append(string list, string value, bool overrides)
    {
        string name = DefaultsElsewhere.Contains(list) && !values.ContainsKey(list) ? Extra + list : list;
        Put(name, Canonical(list, NixSettingTable.KindOf(ref list)!.Value, $"{values.GetValueOrDefault(name)} {value}"), overrides);
    }

    void Put(string name, string value, bool overrides)
    {
        values.Remove(Extra + name);
        values[name] = value;
        if (overrides)
            overridden.Add(name);
    }

    static string Canonical(string name, NixSettingKind kind, string value) => kind switch
    {
        NixSettingKind.TruthOrRelaxed when value == "relaxed" => value,
        NixSettingKind.Truth or NixSettingKind.TruthOrRelaxed => value switch
        {
            "true" or "yes" or "1" => "true",
            "false" or "no" or "0" => "false",
            _ when kind == NixSettingKind.TruthOrRelaxed => throw new NixSettingsException($"option '{name}' has invalid value '{value}'"),
            _ => throw new NixSettingsException($"Boolean setting '{name}' has invalid value '{value}'"),
        },
        NixSettingKind.NumberOrAuto when value == "auto" => Math.Max(1, Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture),
        NixSettingKind.Number or NixSettingKind.NumberOrAuto => Number(name, value).ToString(CultureInfo.InvariantCulture),
        NixSettingKind.Words => string.Join(' ', Split(value)),
        NixSettingKind.Pairs => string.Join(' ', Split(value).DistinctBy(static pair => pair.Split('=')[0], StringComparer.Ordinal)),
        _ => value,
    };

    static long Number(string name, string value)
    {
        int shift = value is [.., var last] ? char.ToUpperInvariant(last) switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 } : 0;
        var digits = shift > 0 ? value.AsSpan(0, value.Length - 1) : value;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= long.MaxValue >> shift
            ? number << shift
            : throw new NixSettingsException($"setting '{name}' has invalid value '{value}'");
    }

    static string[] Split(string value) => value.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
