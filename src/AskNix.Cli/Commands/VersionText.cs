using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using AskNix.Backend;

namespace AskNix.Cli.Commands;

/// <summary>The version and, for whoever wants to know, which build of the program runs.</summary>
internal static class VersionText
{
    // Code is made at run time by the shared runtime only.
    private static string Kind => RuntimeFeature.IsDynamicCodeSupported ? "framework-dependent" : "native";

    public static string Number { get; } =
        typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>One line for the doctor.</summary>
    public static string Build() => $"{Kind} build, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    public static Response Describe(bool detailed)
    {
        var assembly = typeof(VersionText).Assembly;
        var framework = assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkDisplayName ?? "unknown";
        var text = $"ask-nix {Number}";
        if (detailed)
            text += $"\nbuild      {Kind}\nframework  {framework}\nruntime    {RuntimeInformation.FrameworkDescription}\nplatform   {RuntimeInformation.RuntimeIdentifier}";
        return new Response(null, text, new JsonObject
        {
            ["version"] = Number,
            ["build"] = Kind,
            ["framework"] = framework,
            ["runtime"] = RuntimeInformation.FrameworkDescription,
            ["platform"] = RuntimeInformation.RuntimeIdentifier,
        });
    }
}
