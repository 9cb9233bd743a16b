using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>Turns the intents that edit the configuration into wishes.</summary>
/// <param name="machine">Tells who asks.</param>
/// <param name="scope">Where packages go.</param>
/// <param name="features">What features need besides their options.</param>
public sealed class ConfigurationIntents(Machine machine, Scope scope, FeatureCatalogue features)
{
    private const string SystemPackages = "environment.systemPackages";

    /// <summary>Whether an intent is one of them.</summary>
    public static bool Has(Intent intent) =>
        intent is InstallPackage { Packages.IsDefaultOrEmpty: false } or RemovePackage { Packages.IsDefaultOrEmpty: false }
            or EnableFeature or DisableFeature or SetOption { Value: not null };

    /// <summary>Packages an intent wants to be there.</summary>
    public ImmutableArray<string> PackagesOf(Intent intent) => intent switch
    {
        InstallPackage install => install.Packages,
        EnableFeature enable => features.Find(enable.Feature)?.Packages ?? [],
        _ => [],
    };

    /// <exception cref="AskNixException">The wish cannot be made.</exception>
    public ConfigurationWish WishOf(Intent intent, EvaluatedSystem system, ConfigurationEditor editor) => intent switch
    {
        InstallPackage install => new ConfigurationWish(
            $"install {string.Join(", ", install.Packages)}",
            [.. install.Packages.Select(package => OptionEdit.Append(PackageList(system), package))],
            install.Packages),
        RemovePackage remove => new ConfigurationWish(
            $"remove {string.Join(", ", remove.Packages)}",
            [.. remove.Packages.Select(package => OptionEdit.Remove(Holder(package, system, editor), package))],
            []),
        EnableFeature enable => new ConfigurationWish(
            $"enable {enable.Feature}{Port(enable)}",
            [.. enable.Options.SelectMany(option => Enabling(option.Key, option.Value, system)), .. Needs(enable, system)],
            PackagesOf(enable)),
        DisableFeature disable => new ConfigurationWish(
            $"disable {disable.Feature}{Port(disable)}", [.. disable.Options.SelectMany(option => Disabling(option.Key, option.Value, system))], []),
        SetOption set => new ConfigurationWish($"set {set.Option} to {set.Value}", [Setting(set.Option, set.Value!)], []),
        _ => throw new InvalidOperationException($"{intent.Name} does not edit the configuration."),
    };

    private string PackageList(EvaluatedSystem system) => scope switch
    {
        Scope.User => $"users.users.{Me(system)}.packages",
        Scope.Home => "home.packages",
        _ => SystemPackages,
    };

    /// <summary>Every list a package may stand in.</summary>
    private static string Holder(string package, EvaluatedSystem system, ConfigurationEditor editor)
    {
        ImmutableArray<string> lists = [SystemPackages, .. system.Users.Select(user => $"users.users.{user}.packages"), "home.packages"];
        if (lists.FirstOrDefault(list => editor.WouldChange(OptionEdit.Remove(list, package))) is { } holder)
            return holder;
        var name = package.Split('.')[^1];
        throw new AskNixException(system.Packages.Any(installed => installed.Name == name || installed.Name == package)
            ? new Problem(
                ErrorCode.CannotEdit,
                $"{package} is on this machine, but no list of packages in the configuration names it: a module brings it.",
                $"Find out which: ask-nix \"why is {package} installed\". Turning that module off removes it.")
            : new Problem(
                ErrorCode.UnknownPackage,
                $"{package} is not installed here: neither for everybody, nor for a user, nor by Home Manager.",
                "See what is: ask-nix \"list installed packages\"."));
    }

    private IEnumerable<OptionEdit> Enabling(string option, string value, EvaluatedSystem system)
    {
        var name = option.Replace("${user}", Me(system), StringComparison.Ordinal);
        return ListLiteral.Elements(value) is { } elements
            ? elements.Select(element => OptionEdit.Append(name, element))
            : [Setting(name, value)];
    }

    // Groups and packages that no option brings.
    private IEnumerable<OptionEdit> Needs(EnableFeature enable, EvaluatedSystem system)
    {
        if (features.Find(enable.Feature) is not { } feature)
            return [];
        return feature.Groups.Select(group => OptionEdit.Append($"users.users.{Me(system)}.extraGroups", $"\"{group}\""))
            .Concat(feature.Packages.Select(package => OptionEdit.Append(SystemPackages, package)));
    }

    private IEnumerable<OptionEdit> Disabling(string option, string value, EvaluatedSystem system)
    {
        var name = option.Replace("${user}", Me(system), StringComparison.Ordinal);
        return ListLiteral.Elements(value) is { } elements
            ? elements.Select(element => OptionEdit.Remove(name, element))
            : value.Trim() == "true" ? [Setting(name, "false")] : [];
    }

    private static OptionEdit Setting(string option, string value)
    {
        if (option == "system.stateVersion")
        {
            throw new AskNixException(
                ErrorCode.RefusedForSafety,
                "system.stateVersion is never changed here: services read from it how the data of this machine is laid out. An update does not need it.",
                "Update the machine with: ask-nix update. Read the release notes before you change that line by hand.");
        }
        try
        {
            return OptionEdit.Set(option, value);
        }
        catch (FormatException)
        {
            throw new AskNixException(ErrorCode.UnknownOption, $"{option} is not the name of an option.", "Search for it: ask-nix \"search options for ...\".");
        }
    }

    private static string Port(FeatureIntent feature) => feature.Port is { } port ? $" {port}" : "";

    private string Me(EvaluatedSystem system)
    {
        var me = machine.Variable("SUDO_USER") ?? machine.Variable("USER");
        if (me is not null && system.Users.Contains(me))
            return me;
        return system.Users is [var only] ? only : throw new AskNixException(
            ErrorCode.NotAvailable,
            $"It is not clear whose account is meant: the configuration has {(system.Users.IsEmpty ? "no account of a person" : string.Join(", ", system.Users))}.",
            "Log in as that user, or choose --scope system.");
    }
}
