using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Nix.Evaluation.Hosting;

namespace Nixos.Fetching;

/// <summary>
/// Asks servers over HTTP as Nix does, whose way is that of curl: goes where a server sends it, and shows names and passwords only to whom they are for.
/// </summary>
/// <param name="netrc">Names and passwords.</param>
/// <param name="settings">How servers are asked.</param>
sealed class WebServers(NetrcFile netrc, DownloadSettings settings) : IDisposable
{
    const int MostRedirections = 10;
    const string Authorization = "Authorization";

    readonly Lazy<HttpClient> plain = new(() => Open(settings, null));

    // For those that have to prove who they are; the file of authorities is read for the first of them.
    readonly Lazy<HttpClient> proven = new(() => Open(settings, settings.Authorities));

    /// <summary>The answer of the server that has what a location names.</summary>
    /// <param name="address">The location.</param>
    /// <param name="header">What the server is shown.</param>
    /// <param name="tag">The tag of what is there already; empty where nothing is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HttpRequestException">There is no answer.</exception>
    /// <exception cref="AuthoritiesException">Nobody can be said to vouch for it.</exception>
    /// <exception cref="RedirectionException">It was sent on too often, or to where no server is.</exception>
    public async Task<HttpResponseMessage> AskAsync(Uri address, FetchHeader? header, string tag, CancellationToken cancellation)
    {
        var current = address;
        for (int redirections = 0; ; redirections++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, current);
            if (EntityTagHeaderValue.TryParse(tag, out var known))
                request.Headers.IfNoneMatch.Add(known);
            // A permission is for the server that was asked first; other headers go everywhere.
            if (header is not null && (header.Name != Authorization || IsSameServer(address, current)))
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            if (header?.Name != Authorization && Named(address, current) is { } named)
                request.Headers.TryAddWithoutValidation(Authorization, named);
            var answer = await (current.Scheme == "https" ? proven : plain).Value.SendAsync(request, cancellation);
            if (TargetOf(answer, current) is not { } target)
                return answer;
            using (answer)
            {
                if (target.Scheme is not ("http" or "https"))
                    throw new RedirectionException(answer.StatusCode, "Unsupported protocol");
                if (redirections == MostRedirections)
                    throw new RedirectionException(answer.StatusCode, "Number of redirects hit maximum amount");
            }

            current = target;
        }
    }

    public void Dispose()
    {
        foreach (var opened in (Lazy<HttpClient>[])[plain, proven])
        {
            if (opened.IsValueCreated)
                opened.Value.Dispose();
        }
    }

    static HttpClient Open(DownloadSettings settings, string? authorities)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectTimeout = settings.ConnectTimeout > TimeSpan.Zero ? settings.ConnectTimeout : Timeout.InfiniteTimeSpan,
        };
        if (authorities is not null)
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = PolicyOf(authorities) };
        var opened = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        opened.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"ask-nix/1.0 {settings.UserAgentSuffix}".TrimEnd());
        opened.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
        return opened;
    }

    static X509ChainPolicy PolicyOf(string authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(authorities);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new AuthoritiesException(authorities, failure);
        }

        return policy;
    }

    static Uri? TargetOf(HttpResponseMessage answer, Uri from) =>
        (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location ? new Uri(from, location) : null;

    static bool IsSameServer(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Name and password for a server, as a header has them: those of the location, whose password the user's file may have, or those of that file.</summary>
    string? Named(Uri asked, Uri current)
    {
        string written = current.UserInfo.Length > 0 || !IsSameServer(asked, current) ? current.UserInfo : asked.UserInfo;
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        string? login = written.Length == 0 ? null : Uri.UnescapeDataString(colon < 0 ? written : written[..colon]);
        string? password = colon < 0 ? null : Uri.UnescapeDataString(written[(colon + 1)..]);
        if (password is null && netrc.Find(current.Host, login) is { } found)
            (login, password) = found;
        return login is null ? null : $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}"))}";
    }
}
