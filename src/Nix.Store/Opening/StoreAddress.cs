using System.Globalization;

namespace Nix.Store.Opening;

/// <summary>A store's address in its parts: scheme, place and parameters (manual: Store URL format).</summary>
internal sealed class StoreAddress
{
    private readonly string _address;
    private readonly string _scheme;
    private readonly string _place;
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    private StoreAddress(string address)
    {
        _address = address;
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var before = question < 0 ? address : address[..question];
        foreach (var pair in question < 0 ? [] : address[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Fault($"the parameter '{pair}' has no value");
            _parameters[pair[..equals]] = Uri.UnescapeDataString(pair[(equals + 1)..]);
        }
        const string Separator = "://";
        var at = before.IndexOf(Separator, StringComparison.Ordinal);
        (_scheme, _place) = at >= 0
            ? (before[..at], Uri.UnescapeDataString(before[(at + Separator.Length)..]))
            : before.Contains('/', StringComparison.Ordinal) ? ("/", before) : (before, "");
    }

    internal static StoreAddress Parse(string address) => new(address);

    internal StoreReference ToReference()
    {
        var store = Take("store");
        StoreReference reference = _scheme switch
        {
            "" or "auto" when _place.Length == 0 => new StoreReference.Automatic(store),
            "daemon" or "unix" => new StoreReference.Daemon(_place.Length == 0 ? null : Absolute(_place), store),
            "local" => Local(Folder(_place.Length == 0 ? Take("root") : _place), store),
            "/" => Local(Path.GetFullPath(_place), store),
            "ssh-ng" => Remote(store),
            _ => throw Fault($"stores of the kind '{_scheme}' are not known here"),
        };
        if (_parameters.Keys.FirstOrDefault() is { } unknown)
            throw Fault($"the parameter '{unknown}' is not known");
        return reference;
    }

    private StoreReference.Local Local(string? root, string? store) =>
        new(root, Folder(Take("state")), Folder(Take("log")), Folder(Take("real")), store);

    private StoreReference.Remote Remote(string? store)
    {
        var colon = _place.LastIndexOf(':');
        // A colon inside brackets is a part of an IPv6 address.
        var hasPort = colon > _place.LastIndexOf(']');
        var host = hasPort ? _place[..colon] : _place;
        // ssh would take it for an option.
        if (host.Length == 0 || host[0] == '-')
            throw Fault("it names no host");
        int? port = null;
        if (hasPort)
            port = int.TryParse(_place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault("its port is no number");
        var program = Take("remote-program")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(host, port, Take("ssh-key"), Take("compress") is "true" or "1" or "yes", program is { Length: > 0 } ? program : ["nix-daemon"], Take("remote-store"), store);
    }

    private string? Take(string parameter) => _parameters.Remove(parameter, out var value) && value.Length > 0 ? value : null;

    private string? Folder(string? path) => path is null ? null : Path.TrimEndingDirectorySeparator(Absolute(path));

    private string Absolute(string path) => path.StartsWith('/') ? path : throw Fault($"'{path}' is no absolute path");

    private StoreReferenceException Fault(string reason) => new(_address, reason);
}
