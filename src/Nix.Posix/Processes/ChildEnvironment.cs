using System.Collections;

namespace Nix.Posix;

/// <summary>Environments for children.</summary>
public static class ChildEnvironment
{
    private static readonly string[] s_scrubbed = ["DOTNET_", "COMPlus_", "CORECLR_", "LD_", "NIX_", "ASK_NIX_"];

    /// <summary>
    /// This process's environment, without the variables that steer our own runtime, the dynamic linker or Nix: what a child gets of those is
    /// said with <paramref name="changes"/>.
    /// </summary>
    /// <param name="changes">Variables to set, or with null to leave out.</param>
    public static IReadOnlyDictionary<string, string> Scrubbed(params IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            if (!s_scrubbed.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                environment[name] = (string?)entry.Value ?? "";
        }
        foreach (var (name, value) in changes)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
        return environment;
    }
}
