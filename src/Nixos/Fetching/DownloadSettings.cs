using Nixos.Settings;

namespace Nixos.Fetching;

/// <summary>How servers are asked.</summary>
public sealed record DownloadSettings
{
    // Where Nix looks for them (filetransfer.cc).
    static readonly string[] UsualAuthorities = ["/etc/ssl/certs/ca-certificates.crt", "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt"];

    /// <summary>How long what was downloaded is used without asking the server again (tarball-ttl).</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether no server is asked: what was downloaded earlier is used, however long ago.</summary>
    public bool IsOffline { get; init; }

    /// <summary>How often what fails for a while is tried (download-attempts).</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How long a server may take to accept a connection (connect-timeout).</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The file of the authorities that vouch for servers (ssl-cert-file); null for those of the machine.</summary>
    public string? Authorities { get; init; }

    /// <summary>What is said of the program that asks, behind its name (user-agent-suffix).</summary>
    public string UserAgentSuffix { get; init; } = "";

    /// <summary>What the settings and the environment say.</summary>
    public static DownloadSettings Of(NixSettings settings, IReadOnlyDictionary<string, string> environment)
    {
        var usual = new DownloadSettings();
        return new DownloadSettings
        {
            Lifetime = settings.Seconds("tarball-ttl", (int)usual.Lifetime.TotalSeconds),
            Attempts = settings.Count("download-attempts", usual.Attempts),
            ConnectTimeout = settings.Seconds("connect-timeout", (int)usual.ConnectTimeout.TotalSeconds),
            Authorities = settings.Text("ssl-cert-file") ?? Array.Find(
                [environment.GetValueOrDefault("NIX_SSL_CERT_FILE"), environment.GetValueOrDefault("SSL_CERT_FILE"), .. Array.FindAll(UsualAuthorities, File.Exists)],
                static file => file is { Length: > 0 }),
            UserAgentSuffix = settings.Text("user-agent-suffix") ?? "",
        };
    }
}
